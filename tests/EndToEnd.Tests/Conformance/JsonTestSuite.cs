namespace EventUnion.EndToEnd.Tests.Conformance;

/// <summary>The files of JSONTestSuite: <c>y_</c> must be accepted, <c>n_</c> rejected, and <c>i_</c> is up to the parser.</summary>
internal static class JsonTestSuite
{
    public static IReadOnlyList<(string Name, byte[] Json)> Files()
    {
        string folder = Path.Combine(
            Environment.GetEnvironmentVariable("EVENTUNION_CORPORA") ?? Path.Combine(RepositoryRoot.Path, "..", "shared", "corpora"), "JSONTestSuite", "test_parsing");
        if (!Directory.Exists(folder) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip("skipped: corpora not found");
        }

        return [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(static file => (Path.GetFileName(file), File.ReadAllBytes(file)))];
    }
}
