namespace EventUnion.Corpora.Tests.Documents;

/// <summary>The folder of public schemas and events that stands beside the repository, or where <c>EVENTUNION_CORPORA</c> says.</summary>
internal static class CorporaFolder
{
    private static string Root => Environment.GetEnvironmentVariable("EVENTUNION_CORPORA") ?? RepositoryRoot.Combine("..", "shared", "corpora");

    /// <summary>The text of a file; skips the test where it is absent, and fails it in continuous integration.</summary>
    public static string Read(string file)
    {
        string path = Path.Combine(Root, file);
        Require(File.Exists(path));
        return File.ReadAllText(path);
    }

    /// <summary>The files of a folder, by name; skips or fails likewise.</summary>
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
