using System.Runtime.CompilerServices;

namespace HCC.Tests.Support;

/// <summary>The source files of the product, for tests of habits.</summary>
static class SourceTree
{
    public static string Root { get; } = Find();

    /// <summary>Files of the product's projects by pattern, without what the build makes.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        new[] { "HCC.Shared", "HCC.Kiosk", "HCC.Dashboard" }.SelectMany(p => Directory.EnumerateFiles(Path.Combine(Root, p), pattern, SearchOption.AllDirectories))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")).Order(StringComparer.Ordinal);

    public static string Relative(string file) => Path.GetRelativePath(Root, file);

    static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", ".."));
}
