namespace EventUnion.Aot.Tests;

/// <summary>A program as one native file, published once for all tests, outside of the folders that the solution builds into.</summary>
/// <param name="name">The program's name.</param>
/// <param name="project">The folder of its project.</param>
public abstract class NativeProgram(string name, string project) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eventunion-aot-").FullName;

    internal string Program => Path.Combine(_folder, "published", OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <summary>What the publishing came to; null where there is no linker for it.</summary>
    internal ProcessOutcome? Published { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (!NativeLinker.IsPresent)
            return;
        Published = await ProcessRun.RunAsync(
            "dotnet",
            [],
            "publish",
            project,
            "--configuration",
            "Release",
            "--artifacts-path",
            Path.Combine(_folder, "artifacts"),
            "--output",
            Path.Combine(_folder, "published"),
            "-p:PublishAot=true",
            "-p:TrimmerSingleWarn=false");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Ends the test as skipped where there is no linker, unless one is demanded.</summary>
    internal void Require()
    {
        Assert.SkipWhen(Published is null && !NativeLinker.IsDemanded, "NativeAOT needs a native linker: clang or gcc, or Visual Studio's C++ tools on Windows.");
        Assert.True(Published is not null, "CI is true, and there is no native linker: install clang or gcc.");
    }

    /// <summary>Fails where publishing has failed or has warned, or has left more than a native file.</summary>
    internal void RequireCleanPublish()
    {
        Require();
        Assert.True(Published!.ExitCode == 0, Published.Output + Published.Errors);
        Assert.Empty(PublishLog.Warnings(Published.Output + Published.Errors));
        Assert.True(File.Exists(Program));
        Assert.False(File.Exists(Path.ChangeExtension(Program, ".dll")));
    }
}
