using System.Globalization;
using System.IO.Compression;
using System.Reflection;

namespace EventUnion.Package.Tests;

/// <summary>The package, packed once for all tests from what the solution's build has just made.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private static readonly string s_configuration = typeof(PackedPackage).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
    private readonly TemporaryFolder _folder = new();

    /// <summary>A version that no feed and no cache has, so that the tests can't see another package than this one.</summary>
    public string Version { get; } = "0.1.0-test." + DateTime.UtcNow.Ticks.ToString(CultureInfo.InvariantCulture);

    /// <summary>The folder that holds the package: a feed.</summary>
    public string Feed => _folder.Path;

    internal IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Feed).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    internal ZipArchive Open(string extension = "nupkg") => ZipFile.OpenRead(_folder.Combine($"EventUnion.{Version}.{extension}"));

    public async ValueTask InitializeAsync()
    {
        DotNetResult result = await DotNet.RunAsync(
            RepositoryRoot.Path,
            new Dictionary<string, string>(),
            "pack", "src/Runtime/EventUnion.csproj", "-c", s_configuration, "--no-build", "-o", Feed, "-p:PackageVersion=" + Version);
        Assert.True(result.ExitCode == 0, result.ToString());
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
