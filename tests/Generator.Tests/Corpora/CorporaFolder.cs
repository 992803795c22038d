namespace EventUnion.Generator.Tests.Corpora;

/// <summary>The folder of public schemas and events that stands beside the repository.</summary>
internal static class CorporaFolder
{
    /// <summary>The text of a file; skips the test where the folder is absent, and fails it in continuous integration.</summary>
    public static string Read(string file) => File.ReadAllText(FullPath(file));

    /// <summary>The path of a file that is there; skips or fails likewise.</summary>
    public static string FullPath(string file)
    {
        string folder = Environment.GetEnvironmentVariable("EVENTUNION_CORPORA") ?? Path.Combine(RepositoryRoot.Find(), "..", "shared", "corpora");
        string path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "corpora not found at " + folder);
            Assert.Skip("skipped: corpora not found");
        }

        return path;
    }
}
