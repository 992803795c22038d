namespace EventUnion.Corpora.Tests.Documents;

/// <summary>The folder of public schemas and events that stands beside the repository, or where <c>EVENTUNION_CORPORA</c> says.</summary>
internal static class CorporaFolder
{
    /// <summary>The text of a file; skips the test where the folder is absent, and fails it in continuous integration.</summary>
    public static string Read(string file)
    {
        string folder = Environment.GetEnvironmentVariable("EVENTUNION_CORPORA") ?? RepositoryRoot.Combine("..", "shared", "corpora");
        string path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "corpora not found at " + folder);
            Assert.Skip("skipped: corpora not found");
        }

        return File.ReadAllText(path);
    }
}
