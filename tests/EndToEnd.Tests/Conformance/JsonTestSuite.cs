namespace EventUnion.EndToEnd.Tests.Conformance;

/// <summary>The files of JSONTestSuite: <c>y_</c> must be accepted, <c>n_</c> rejected, and <c>i_</c> is up to the parser.</summary>
internal static class JsonTestSuite
{
    public static IReadOnlyList<(string Name, byte[] Json)> Files() =>
        [.. CorporaFolder.Files("JSONTestSuite/test_parsing", "*.json").Select(static file => (Path.GetFileName(file), File.ReadAllBytes(file)))];
}
