using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using AngleSharp.Diffing;

namespace HCC.Tests.Support;

/// <summary>
/// bunit 2 is compiled against AngleSharp.Diffing 1.1, of which we have 0.17: the binder refuses the lower version, this event may
/// still supply it.
/// </summary>
static class AssemblyShims
{
    [ModuleInitializer]
    internal static void Register() => AssemblyLoadContext.Default.Resolving += static (_, wanted) =>
        wanted.Name == "AngleSharp.Diffing" ? typeof(DiffBuilder).Assembly : null;
}
