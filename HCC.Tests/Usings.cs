global using Xunit;
global using TestContext = Xunit.TestContext; // bunit has one too
