using EventUnion.Generator.Tests.Emitting;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>What real schemas call things, as their users write it.</summary>
public class HazardTests
{
    [Fact]
    public void IllegalNames_BecomeNames()
    {
        var parsed = Parsed.Schema(
            """{"properties":{"hate/threatening":{},"files[0]":{},"id.orig_h":{},"3whs_ack":{},"$schema":{},"@timestamp":{},"+1":{},"-1":{}}}""", "R=#");
        Assert.Equal(["HateThreatening", "Files0", "IdOrigH", "N3whsAck", "Schema", "Timestamp", "Plus1", "Minus1"], parsed.Object("R").Members.Select(static m => m.Name));
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void Keywords_AreEscapedAsParameters()
    {
        var parsed = Parsed.Schema("""{"properties":{"object":{},"event":{},"namespace":{},"params":{},"default":{}}}""", "R=#");
        Assert.Equal(["@object", "@event", "@namespace", "@params", "@default"], parsed.Object("R").Members.Select(static m => m.ParameterName));
    }

    [Fact]
    public void MemberNamedLikeItsType_GetsASuffix()
    {
        var parsed = Parsed.Schema("""{"properties":{"data":{"items":{"$ref":"#/$defs/Embedding"}}},"$defs":{"Embedding":{"properties":{"embedding":{"type":"string"}}}}}""", "R=#");
        Assert.Equal("EmbeddingValue", parsed.Member("Embedding", "embedding").Name);
    }

    [Fact]
    public void EnumValues_ThatVanishOrDifferInCaseOrRepeat_HaveNames()
    {
        var parsed = Parsed.Schema("""{"properties":{"op":{"enum":["==",">=","","B","b","E","e","B","unknown"]}}}""", "R=#");
        Assert.Equal(
            ["EqualEqual", "GreaterEqual", "Empty", "B", "LowerB", "E", "LowerE", "UnknownValue"], Assert.Single(parsed.Model.Enums).Values.Select(static v => v.Name));
    }

    [Theory]
    [InlineData("issues$opened", "IssuesOpened")]
    [InlineData("Error-2", "Error2")]
    [InlineData("dns.soa", "DnsSoa")]
    [InlineData("a b/c~d%e", "ABCDE")]
    public void SchemaNames_BecomeNames(string key, string name)
    {
        string pointer = Uri.EscapeDataString(key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
        var parsed = Parsed.Schema("{\"properties\":{\"x\":{\"$ref\":\"#/$defs/" + pointer + "\"}},\"$defs\":{\"" + key + "\":{\"properties\":{\"y\":{}}}}}", "R=#");
        Assert.Equal("Object " + name, parsed.Value("R", "x"));
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void OneBodyUnderSeveralTags_IsAKindEach()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[{"allOf":[{"$ref":"#/$defs/Body"},{"properties":{"t":{"const":"opened"}}}]},{"allOf":[{"$ref":"#/$defs/Body"},{"properties":{"t":{"const":"closed"}}}]}],
             "$defs":{"Body":{"type":"object","properties":{"t":{"type":"string"},"id":{"type":"integer"}},"required":["t"]}}}
            """, "Event=#");
        Assert.Equal("Opened=opened Closed=closed", parsed.Kinds("Event"));
    }

    [Fact]
    public void InlineVariants_AreNamedByTitleOrByAMember()
    {
        var parsed = Parsed.Schema(
            """{"oneOf":[{"title":"Text Input","properties":{"text":{}},"required":["text"]},{"title":"Image","properties":{"url":{}},"required":["url"]},{"properties":{"file":{},"name":{}},"required":["file","name"]}]}""", "Input=#");
        Assert.Equal("Text= Image= InputFile=", parsed.Kinds("Input"));
    }

    [Fact]
    public void TypesNamedLikeThoseOfSystem_Compile()
    {
        string[] names = ["string", "object", "type", "event", "text", "task", "action", "index", "file", "timer", "exception", "console", "span", "list", "map", "member", "value", "record", "global", "system"];
        string variants = string.Join(",", names.Select(static n => $$"""{"type":"object","properties":{"type":{"const":"{{n}}"},"{{n}}":{"$ref":"#/$defs/{{n}}_part"},"kind":{"type":"string"} },"required":["type"]}"""));
        string parts = string.Join(",", names.Select(static n => $$"""
            "{{n}}_part":{"title":"{{n}}","type":"object","properties":{"{{n}}":{"type":"string"},"json":{"type":"integer"},"events":{"type":"array"} } }
            """));
        Assert.Equal("", EmittedCompilation.Problems(Parsed.Schema("{\"oneOf\":[" + variants + "],\"$defs\":{" + parts + "}}", "Event=#").Model));
    }

    [Fact]
    public void TagThatDecidesASiblingsType_GivesEachKindItsOwn()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
               {"properties":{"gauge":{"const":0},"unit":{"type":"string"},"shows":{"$ref":"#/$defs/Dial"}},"required":["gauge","shows"]},
               {"properties":{"gauge":{"const":1},"shows":{"type":["integer","null"]}},"required":["gauge","shows"]},
               {"properties":{"gauge":{"const":2},"shows":{"type":"array","items":{"type":"string"}}},"required":["gauge","shows"]}],
             "$defs":{"Dial":{"properties":{"shows":{"type":"string"}},"required":["shows"]}}}
            """, "Reading=#");
        Assert.Equal("Reading0=0 Reading1=1 Reading2=2", parsed.Kinds("Reading"));
        Assert.Equal(("Object Dial", "Integer long?", "List(Text)"), (parsed.Value("Reading0", "shows"), parsed.Value("Reading1", "shows"), parsed.Value("Reading2", "shows")));
        Assert.Equal("", EmittedCompilation.Problems(parsed.Model));
    }

    [Theory]
    [InlineData("""{"type":["string","array"],"items":{"type":"string"}}""")]
    [InlineData("""{"type":["string","array","null"]}""")]
    [InlineData("""{"type":["object","string"],"properties":{"a":{}}}""")]
    public void SeveralTypes_AreAnyJson(string schema)
    {
        var parsed = Parsed.Schema("{\"properties\":{\"x\":" + schema + ",\"y\":{\"type\":\"string\"}}}", "R=#");
        Assert.Equal(("Any", "Text"), (parsed.Value("R", "x").TrimEnd('?'), parsed.Value("R", "y")));
        Assert.Equal("EU0012 \"type\"", Assert.Single(parsed.Said));
    }
}
