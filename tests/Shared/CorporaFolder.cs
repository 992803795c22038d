namespace EventUnion.Tests;

/// <summary>
/// The folder of public schemas, events and documents that stands beside the repository, or where <c>EVENTUNION_CORPORA</c> says.
/// Where it is absent a test that asks for it is skipped, and in continuous integration (<c>CI=true</c>) it fails.
/// </summary>
internal static class CorporaFolder
{
    private static string Root => Environment.GetEnvironmentVariable("EVENTUNION_CORPORA") ?? RepositoryRoot.Combine("..", "shared", "corpora");

    /// <summary>The text of a file.</summary>
    public static string Read(string file) => File.ReadAllText(FullPath(file));

    /// <summary>The path of a file that is there.</summary>
    public static string FullPath(string file)
    {
        string path = Path.Combine(Root, file);
        Require(File.Exists(path));
        return path;
    }

    /// <summary>The files of a folder, by name.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern)
    {
        string path = Path.Combine(Root, folder);
        Require(Directory.Exists(path));
        return [.. Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal)];
    }

    private static void Require(bool isThere)
    {
        if (!isThere)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "corpora not found at " + Root);
            Assert.Skip("skipped: corpora not found");
        }
    }
}
