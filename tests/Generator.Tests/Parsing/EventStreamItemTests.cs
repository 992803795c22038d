namespace EventUnion.Generator.Tests.Parsing;

/// <summary>What OpenAPI 3.2 says of server-sent events, and the keyword by which any schema says that their name is the tag.</summary>
public class EventStreamItemTests
{
    private const string Data = """{"type":"string","contentMediaType":"application/json","contentSchema":{"$ref":"#/components/schemas/NAME"}}""";

    [Theory]
    [InlineData("#/paths/~1chat/get/responses/200/content/text~1event-stream/itemSchema")]
    [InlineData("#/paths/~1chat/get/responses/200/content/text~1event-stream")]
    public void ItemsThatNameEvents_AreTheUnionOfTheirData(string pointer)
    {
        Parsed parsed = Stream($$$"""
            {"type":"object","required":["event"],"oneOf":[
              {"properties":{"event":{"const":"start"},"data":{{{Data.Replace("NAME", "A", StringComparison.Ordinal)}}} }},
              {"$ref":"#/components/schemas/Stop"},
              {"properties":{"event":{"enum":["pause","resume"]},"data":{"$ref":"#/components/schemas/A"} }}]}
            """, pointer);
        Assert.Equal("Start= Stop= Pause= Resume=", parsed.Kinds("Event"));
        Assert.Equal(["start=1", "stop=2", "pause=3", "resume=4"], Names(parsed));
        Assert.True(parsed.Union("Event").SseEventIsTag);
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void ItemsOfATaggedUnion_KeepItsTag()
    {
        Parsed parsed = Stream("""{"type":"object","properties":{"event":{"type":"string"},"data":{"$ref":"#/components/schemas/Union"}},"required":["data"]}""");
        Assert.Equal("A=a B=b", parsed.Kinds("Event"));
        Assert.False(parsed.Union("Event").SseEventIsTag);
    }

    [Fact]
    public void ItemsThatNameThePartsOfAUnion_AreToldByThem()
    {
        Parsed parsed = Stream("""{"properties":{"event":{"enum":["Cat","Dog"]},"data":{"anyOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Dog"}]}}}""");
        Assert.Equal("Cat= Dog=", parsed.Kinds("Event"));
        Assert.Equal(["Cat=1", "Dog=2"], Names(parsed));
        Assert.True(parsed.Union("Event").SseEventIsTag);
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void ItemWithoutAName_IsAMessage()
    {
        Parsed parsed = Stream("""{"properties":{"data":{"$ref":"#/components/schemas/A"}},"oneOf":[{"properties":{"event":{"const":"end"},"data":{"$ref":"#/components/schemas/Cat"}}},{"properties":{"id":{}}}]}""");
        Assert.Equal(["end=1", "message=2"], Names(parsed));
    }

    [Fact]
    public void EventOfPlainText_IsLeftOut()
    {
        Parsed parsed = Stream("""{"oneOf":[{"$ref":"#/components/schemas/Tick"},{"properties":{"event":{"const":"a"},"data":{"$ref":"#/components/schemas/A"}}},{"properties":{"event":{"const":"b"},"data":{"$ref":"#/components/schemas/Cat"}}}]}""");
        Assert.Equal(["EU0035 \"$ref\""], parsed.Said);
        Assert.Equal(["tick"], parsed.Result.Diagnostics[0].Arguments);
        Assert.Equal("A= B=", parsed.Kinds("Event"));
    }

    [Fact]
    public void Keyword_SaysItOfAUnion()
    {
        const string Union = """{KEYWORD"oneOf":[{"$ref":"#/$defs/ping"},{"$ref":"#/$defs/pong"}],"$defs":{"ping":{"properties":{"a":{}}},"pong":{"properties":{"b":{}}}}}""";
        Parsed parsed = Parsed.Schema(Union.Replace("KEYWORD", "\"x-sse-event-is-tag\":true,", StringComparison.Ordinal), "Event=#");
        Assert.True(parsed.Union("Event").SseEventIsTag);
        Assert.Equal(["ping=1", "pong=2"], Names(parsed));
        foreach (string none in (string[])["", "\"x-sse-event-is-tag\":false,"])
        {
            Parsed without = Parsed.Schema(Union.Replace("KEYWORD", none, StringComparison.Ordinal), "Event=#");
            Assert.False(without.Union("Event").SseEventIsTag);
            Assert.Empty(Names(without));
        }
    }

    private static string[] Names(Parsed parsed) => [.. parsed.Union("Event").Names.Select(static n => $"{n.Text}={n.Kind}")];

    private static Parsed Stream(string item, string pointer = "#/paths/~1chat/get/responses/200/content/text~1event-stream/itemSchema") => Parsed.Schema(
        """
        {"openapi":"3.2.0","paths":{"/chat":{"get":{"responses":{"200":{"content":{"text/event-stream":{"itemSchema":ITEM } }}}}}},
         "components":{"schemas":{
           "A":{"type":"object","properties":{"n":{"type":"integer"}}},
           "Stop":{"properties":{"event":{"const":"stop"},"data":{"type":"object","properties":{"why":{"type":"string"}}}}},
           "Tick":{"properties":{"event":{"const":"tick"},"data":{"type":"string"}}},
           "Cat":{"properties":{"lives":{}}},
           "Dog":{"properties":{"tricks":{}}},
           "Union":{"oneOf":[{"properties":{"type":{"const":"a"}},"required":["type"]},{"properties":{"type":{"const":"b"}},"required":["type"]}]}}}}
        """.Replace("ITEM", item, StringComparison.Ordinal), "Event=" + pointer);
}
