using EventUnion.Generator.Tests.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EventUnion.Generator.Tests.Emitting;

public class EmittedSyntaxTests
{
    private static readonly string s_seed = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "schema", "chat-session.schema.json"));

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.CSharp14, DocumentationMode.Diagnose);

    [Fact]
    public void SeedSchema_IsEmittedAsValidSyntax()
    {
        string[] files = Seed();
        Assert.True(files.Length > 10);
        Assert.All(files, static f => Assert.Empty(Problems(f)));
    }

    [Fact]
    public void Lines_EndInLineFeedsAlone() => Assert.All(Seed(), static f => Assert.DoesNotContain('\r', f));

    [Theory]
    [InlineData("*/ </summary> & \\u2028 x \\u0085 #error \\r\\n #error")]
    [InlineData("\\\" \\\\ \\uD83D\\uDE00 \\u0000 {0}")]
    public void HostileText_StaysInsideItsLiteralsAndComments(string text)
    {
        string json = """
            { "title": "Thing", "description": "@", "type": "object", "required": ["@"], "properties": {
              "@": { "type": "string", "description": "@", "enum": ["@", "b"] }, "find": {}, "shape": { "type": "boolean" }, "class": { "type": "integer" } } }
            """.Replace("@", text, StringComparison.Ordinal);
        string[] files = Emitted.Files(Parsed.Schema(json, "#").Model);
        Assert.All(files, static f => Assert.Empty(Problems(f)));
    }

    private static string[] Seed() => Emitted.Files(Parsed.Schema(s_seed, "Session=#", "Event=#/properties/events/items").Model);

    private static IEnumerable<Diagnostic> Problems(string file) =>
        CSharpSyntaxTree.ParseText(file, s_options, cancellationToken: TestContext.Current.CancellationToken).GetDiagnostics(TestContext.Current.CancellationToken);
}
