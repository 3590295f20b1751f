using System.ComponentModel;
using System.Diagnostics;

namespace HCC.Tests.Support;

/// <summary>Programs of this machine that a test needs: without one the test is skipped, or fails where everything must be there (HCC_REQUIRE_ALL).</summary>
static class Needs
{
    public static void Program(string program, string ask = "--version")
    {
        try
        {
            using var found = Process.Start(new ProcessStartInfo(program, ask) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            found.StandardOutput.ReadToEnd();
            found.WaitForExit();
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("HCC_REQUIRE_ALL") != "1")
        {
            Assert.Skip($"{program} is not installed.");
        }
    }

    /// <summary>What a program writes; its exit code must be 0.</summary>
    public static string Say(string program, params string[] options)
    {
        using var run = Process.Start(new ProcessStartInfo(program, options) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        Assert.Equal(0, run.ExitCode);
        return said;
    }
}
