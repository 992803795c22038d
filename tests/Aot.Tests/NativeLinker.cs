namespace EventUnion.Aot.Tests;

/// <summary>What NativeAOT needs of the machine beyond the .NET SDK.</summary>
internal static class NativeLinker
{
    /// <summary>Whether it is there.</summary>
    public static bool IsPresent => OperatingSystem.IsWindows() ? File.Exists(VisualStudioLocator) : IsOnPath("clang") || IsOnPath("gcc");

    /// <summary>Whether its absence is a failure: on a build server nobody reads of a skipped test.</summary>
    public static bool IsDemanded => string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    private static string VisualStudioLocator =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86), "Microsoft Visual Studio", "Installer", "vswhere.exe");

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));
}
