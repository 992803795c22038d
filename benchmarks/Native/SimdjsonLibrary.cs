using System.Diagnostics;
using System.Runtime.InteropServices;

namespace EventUnion.Benchmarks.Native;

/// <summary>The native contender as a shared library, compiled when it is first asked for.</summary>
internal static partial class SimdjsonLibrary
{
    private const string Name = "eventunion_simdjson";

    static SimdjsonLibrary()
    {
        Unavailable = Build(out string? path);
        NativeLibrary.SetDllImportResolver(typeof(SimdjsonLibrary).Assembly, (name, _, _) => name == Name && path is not null ? NativeLibrary.Load(path) : 0);
    }

    /// <summary>Why it is not there, or null.</summary>
    public static string? Unavailable { get; }

    [LibraryImport(Name, EntryPoint = "eventunion_simdjson_fold")]
    public static unsafe partial int Fold(byte* json, nuint length, nuint capacity, out ulong checksum);

    [LibraryImport(Name, EntryPoint = "eventunion_simdjson_padding")]
    public static partial nuint Padding();

    /// <summary>The version and the instruction set it was compiled for.</summary>
    public static string Describe() =>
        Unavailable ?? $"simdjson {Marshal.PtrToStringUTF8(Version())} ({Marshal.PtrToStringUTF8(Implementation())})";

    [LibraryImport(Name, EntryPoint = "eventunion_simdjson_version")]
    private static partial nint Version();

    [LibraryImport(Name, EntryPoint = "eventunion_simdjson_implementation")]
    private static partial nint Implementation();

    private static string? Build(out string? path)
    {
        path = null;
        if (OperatingSystem.IsWindows())
            return "the script that compiles it needs a Unix shell";
        string script = Path.Combine(AppContext.BaseDirectory, "Native", "build.sh");
        string library = Path.Combine(AppContext.BaseDirectory, "Native", "lib" + Name + ".so");
        using Process build = Process.Start(new ProcessStartInfo("bash", [script, library]) { RedirectStandardError = true })!;
        string errors = build.StandardError.ReadToEnd();
        build.WaitForExit();
        if (build.ExitCode != 0)
            return errors.Trim();
        path = library;
        return null;
    }
}
