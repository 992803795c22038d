using EventUnion.Generator.Pipeline;
using EventUnion.Generator.Schema;
using EventUnion.Generator.Tests.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Tests.Schema;

public class ReferenceTests
{
    private const string Main = """
        { "$id": "https://example.org/main.json",
          "$defs": { "a/b": {"title":"slash"}, "c~d": {"title":"tilde"}, "e f": {"title":"space"}, "p%q": {"title":"percent"},
                     "x": {"$anchor":"here","title":"anchored"}, "y": {"$id":"urn:y","title":"named"}, "z": {"$id":"#old","title":"old anchor"} },
          "list": [ {"title":"first"} ] }
        """;

    [Theory]
    [InlineData("#/$defs/a~1b", "slash")]
    [InlineData("#/%24defs/c~0d", "tilde")]
    [InlineData("#/$defs/e%20f", "space")]
    [InlineData("#/$defs/p%q", "percent")]
    [InlineData("#/$defs/p%25q", "percent")]
    [InlineData("#/list/0", "first")]
    [InlineData("#here", "anchored")]
    [InlineData("#old", "old anchor")]
    [InlineData("urn:y", "named")]
    [InlineData("https://example.org/main.json#/list/0", "first")]
    [InlineData("other.json", "other")]
    [InlineData("./sub/../other.json#/$defs/o", "inner")]
    [InlineData("OTHER.json#/$defs/o", "inner")]
    public void Reference_IsFound(string reference, string title) => Assert.Equal(title, Title(reference));

    [Theory]
    [InlineData("#/list/1")]
    [InlineData("#/list/-1")]
    [InlineData("#/list/x")]
    [InlineData("#/nothing")]
    [InlineData("#nothing")]
    [InlineData("missing.json")]
    [InlineData("#/%")]
    public void ReferenceToNothing_IsNotFound(string reference) => Assert.Null(Title(reference));

    [Theory]
    [InlineData("#/$defs/ToolCall", "ToolCall")]
    [InlineData("#/$defs/a~1b", "a/b")]
    [InlineData("events.schema.json", "events")]
    [InlineData("#anchor", "anchor")]
    [InlineData("#", null)]
    public void Reference_HasAName(string reference, string? name) => Assert.Equal(name, SchemaReference.Split(reference).Name);

    private static string? Title(string reference)
    {
        var main = new SchemaFile("/p/main.json", SourceText.From(Main));
        var other = new SchemaFile(@"\p\other.json", SourceText.From("""{"title":"other","$defs":{"o":{"title":"inner"}}}"""));
        var resolver = new ReferenceResolver([main, other], static _ => { }, TestContext.Current.CancellationToken);
        return resolver.Find(resolver.Root(main)!.Value, reference) is { } place ? ((ObjectNode)place.Node).Text("title") : null;
    }

    [Fact]
    public void FileThatNoRootReaches_MayBeMalformed()
    {
        const string Main = """{"properties":{"a":{"type":"string"},"MEMBER":{}},"$defs":{"old":{"$ref":"legacy.json"}}}""";
        (string, string) legacy = ("/project/schema/legacy.json", "{ not json");
        Assert.Empty(Parsed.Files([("/project/schema/test.json", Main), legacy], "R=#").Said);
        Assert.Contains("EU0003", Parsed.Files([("/project/schema/test.json", Main.Replace("\"MEMBER\":{}", "\"b\":{\"$ref\":\"#/$defs/old\"}", StringComparison.Ordinal)), legacy], "R=#").Said[0], StringComparison.Ordinal);
    }

    [Fact]
    public void IdentifierWithinAFile_MakesNoOtherFileBeRead()
    {
        var main = new SchemaFile("/project/schema/main.json", SourceText.From("""{"$id":"https://acme.example/main.json","properties":{"a":{"$ref":"part.json"}},"$defs":{"p":{"$id":"part.json","properties":{"x":{"type":"string"}}}}}"""));
        SchemaInput input = SchemaFileFinder.Find(
            Parsed.Input([main], "R=#").Request with { Path = "schema/main.json" },
            [new SchemaFile("/project/big.json", new UnreadText()), main],
            "/project",
            TestContext.Current.CancellationToken);
        Assert.Equal("/project/schema/main.json", Assert.Single(input.Files).Path);
    }

    // A compound document: schemas with identifiers of their own, whose references start from there.
    [Fact]
    public void ReferenceWithinAResource_StartsFromIt()
    {
        var parsed = Parsed.Schema(
            """
            {"$id":"https://acme.org/main.json","properties":{"a":{"$ref":"item.json"},"z":{"$ref":"#/$defs/x"},"k":{"$ref":"#key"}},
             "$defs":{
               "item":{"$id":"https://acme.org/item.json","properties":{"x":{"$ref":"#/$defs/x"},"y":{"$ref":"parts/part.json"},"k":{"$ref":"#key"},"w":{"$ref":"#/$defs/w"}},"$defs":{"x":{"type":"integer"},"k":{"$anchor":"key","type":"boolean"}}},
               "part":{"$id":"parts/part.json","properties":{"q":{"$ref":"../item.json#/$defs/x"}}},
               "x":{"type":"string"},"k":{"$anchor":"key","type":"number"},"w":{"type":"string"}}}
            """, "R=#");
        Assert.Empty(parsed.Said);
        Assert.Equal(("Object Item", "Text", "Number"), (parsed.Value("R", "a"), parsed.Value("R", "z"), parsed.Value("R", "k")));
        Assert.Equal(("Integer long", "Object Part", "Boolean"), (parsed.Value("Item", "x"), parsed.Value("Item", "y"), parsed.Value("Item", "k")));
        Assert.Equal(("Integer long", "Text"), (parsed.Value("Part", "q"), parsed.Value("Item", "w")));
    }

    // By itself a path with a root is a file's on some systems.
    [Fact]
    public void IdentifierFromTheRoot_IsOfTheSameHost()
    {
        var parsed = Parsed.Schema(
            """
            {"$id":"https://a.org/v1/main.json","properties":{"a":{"$ref":"https://a.org/parts/x.json"},"b":{"$ref":"/parts/x.json"},"c":{"$ref":"../parts/x.json"}},
             "$defs":{"x":{"$id":"/parts/x.json","type":"integer"}}}
            """, "R=#");
        Assert.Empty(parsed.Said);
        Assert.Equal(("Integer long", "Integer long", "Integer long"), (parsed.Value("R", "a"), parsed.Value("R", "b"), parsed.Value("R", "c")));
    }

    [Theory]
    [InlineData("x.json#", "x.json")]
    [InlineData("x.json", "x.json#")]
    [InlineData("x.json#", "https://a.org/v1/x.json")]
    [InlineData("https://A.org/v1/x.json", "x.json")]
    [InlineData("https://a.org:443/v1/x.json", "https://A.ORG/v1/x.json")]
    [InlineData("https://a.org/v1/x.json#", "https://a.org:443/v1/x.json")]
    public void IdentifierInAnotherSpelling_IsTheSame(string id, string reference)
    {
        var parsed = Parsed.Schema($$$"""{"$id":"https://a.org/v1/main.json","properties":{"a":{"$ref":"{{{reference}}}"} },"$defs":{"x":{"$id":"{{{id}}}","type":"integer"} } }""", "R=#");
        Assert.Empty(parsed.Said);
        Assert.Equal("Integer long", parsed.Value("R", "a"));
    }

    [Fact]
    public void ReferenceBetweenFiles_StartsFromTheirIdentifiers()
    {
        var parsed = Parsed.Files(
        [
            ("/project/schema/test.json", """{"$id":"https://acme.org/v1/main.json","properties":{"a":{"$ref":"common.json#/$defs/c"}}}"""),
            ("/project/elsewhere/shared.json", """{"$id":"https://acme.org/v1/common.json","$defs":{"c":{"type":"integer"}}}"""),
        ], "R=#");
        Assert.Empty(parsed.Said);
        Assert.Equal("Integer long", parsed.Value("R", "a"));
    }

    // A text that may not be read.
    private sealed class UnreadText : SourceText
    {
        public override System.Text.Encoding? Encoding => null;

        public override int Length => 1;

        public override char this[int position] => throw new InvalidOperationException("read");

        public override void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count) => throw new InvalidOperationException("read");
    }
}
