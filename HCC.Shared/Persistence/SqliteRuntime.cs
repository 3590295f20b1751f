using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using SQLitePCL;

namespace HCC.Persistence;

/// <summary>
/// Makes SQLite usable, once per process and before anything opens a database.
/// </summary>
public static class SqliteRuntime
{
    const string Bundled = "e_sqlite3";
    const string Distributed = "libsqlite3.so.0";

    /// <summary>The version of the SQLite library in use, for example 3.40.1.</summary>
    public static string Version => raw.sqlite3_libversion().utf8_to_string();

    /// <summary>Loads this assembly and thereby runs its initializer; safe to call any number of times.</summary>
    public static void Ensure() => RuntimeHelpers.RunModuleConstructor(typeof(SqliteRuntime).Module.ModuleHandle);

#pragma warning disable CA2255 // whoever touches HCC.Shared first must find SQLite ready, be it the host, a test or dotnet ef
    [ModuleInitializer]
    internal static void Initialize()
#pragma warning restore CA2255
    {
        // Microsoft.Data.Sqlite 10 is compiled against SQLitePCLRaw.core 2.1, of which we have 2.0.6. The binder refuses the lower
        // version; this event may still supply it, for there only the name counts.
        AssemblyLoadContext.Default.Resolving += static (_, wanted) =>
            wanted.Name == "SQLitePCLRaw.core" ? typeof(raw).Assembly : null;
        PreferNewerSystemLibrary();
        Batteries_V2.Init();
    }

    // The bundled SQLite is of 2021 and has known faults; a distribution mends its own.
    static void PreferNewerSystemLibrary()
    {
        var provider = typeof(SQLite3Provider_e_sqlite3).Assembly;
        if (!NativeLibrary.TryLoad(Distributed, out var system)) return;
        if (NativeLibrary.TryLoad(Bundled, provider, null, out var bundled))
        {
            var newer = VersionOf(system) > VersionOf(bundled);
            NativeLibrary.Free(bundled);
            if (!newer)
            {
                NativeLibrary.Free(system);
                return;
            }
        }
        NativeLibrary.SetDllImportResolver(provider, (name, _, _) => name == Bundled ? system : 0);
    }

    static int VersionOf(nint library) =>
        NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var export)
            ? Marshal.GetDelegateForFunctionPointer<VersionNumber>(export)()
            : 0;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    delegate int VersionNumber();
}
