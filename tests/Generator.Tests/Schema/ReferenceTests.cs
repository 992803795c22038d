using EventUnion.Generator.Schema;
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
        var resolver = new ReferenceResolver([main, other], TestContext.Current.CancellationToken);
        return resolver.Find(main, reference) is { } place ? ((ObjectNode)place.Node).Text("title") : null;
    }
}
