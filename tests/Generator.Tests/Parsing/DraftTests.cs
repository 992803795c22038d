namespace EventUnion.Generator.Tests.Parsing;

/// <summary>What the drafts of JSON Schema and the versions of OpenAPI spell differently means the same.</summary>
public class DraftTests
{
    private const string Variants = """[{"$ref":"#/KEYWORD/A"},{"$ref":"#/KEYWORD/B"}]""";

    [Theory]
    [InlineData("http://json-schema.org/draft-04/schema#", "definitions")]
    [InlineData("http://json-schema.org/draft-06/schema#", "definitions")]
    [InlineData("http://json-schema.org/draft-07/schema#", "definitions")]
    [InlineData("https://json-schema.org/draft/2019-09/schema", "$defs")]
    [InlineData("https://json-schema.org/draft/2020-12/schema", "$defs")]
    [InlineData("", "$defs")]
    public void Union_IsReadInEveryDraft(string draft, string keyword)
    {
        string json = $$"""
            {"$schema":"{{draft}}","id":"http://acme.example/log","type":"object","required":["events"],"properties":{"events":{"type":"array","items":{"oneOf":{{Variants}} } } },
             "KEYWORD":{
               "A":{"type":"object","properties":{"t":{"enum":["a"]},"n":{"type":"number","minimum":0,"exclusiveMinimum":true} },"required":["t"]},
               "B":{"type":"object","properties":{"t":{"enum":["b"]},"n":{"type":["number","null"],"exclusiveMinimum":0} },"required":["t"]} } }
            """.Replace("KEYWORD", keyword, StringComparison.Ordinal);
        var parsed = Parsed.Schema(json, "Log=#", "Event=#/properties/events/items");
        Assert.Equal("A=a B=b", parsed.Kinds("Event"));
        Assert.Equal(("Number", "Number?"), (parsed.Value("A", "n"), parsed.Value("B", "n")));
        Assert.Empty(parsed.Said);
    }

    [Theory]
    [InlineData("3.0.3", """{"type":"string","nullable":true}""", "Text?")]
    [InlineData("3.0.3", """{"allOf":[{"$ref":"#/components/schemas/O"}],"nullable":true}""", "Object O?")]
    [InlineData("3.0.3", """{"type":"string","enum":["a","b",null],"nullable":true}""", "Enum RX?")]
    [InlineData("3.1.0", """{"type":["string","null"]}""", "Text?")]
    [InlineData("3.1.0", """{"$ref":"#/components/schemas/O","description":"d","default":{}}""", "Object O")]
    [InlineData("3.1.0", """{"type":"string","nullable":true}""", "Text?")]
    [InlineData("3.2.0", """{"oneOf":[{"$ref":"#/components/schemas/O"},{"type":"null"}]}""", "Object O?")]
    public void Null_IsReadInEveryVersionOfOpenApi(string version, string schema, string becomes)
    {
        string json = $$"""{"openapi":"{{version}}","components":{"schemas":{"R":{"type":"object","properties":{"x":{{schema}} } },"O":{"type":"object","properties":{"y":{} } } } } }""";
        var parsed = Parsed.Schema(json, "R=#/components/schemas/R");
        Assert.Equal(becomes, parsed.Value("R", "x"));
        Assert.Empty(parsed.Said);
    }

    [Theory]
    [InlineData("""{"$recursiveAnchor":true,"properties":{"next":{"$recursiveRef":"#"}}}""", "Object R")]
    [InlineData("""{"$dynamicAnchor":"node","properties":{"next":{"$dynamicRef":"#node"}}}""", "Object R")]
    [InlineData("""{"properties":{"next":{"$ref":"#"}}}""", "Object R")]
    public void Recursion_IsFollowed(string json, string becomes) => Assert.Equal(becomes, Parsed.Schema(json, "R=#").Value("R", "next"));

    [Fact]
    public void AllOf_NarrowsAMemberAndRequiresThatOfAnotherPart()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[{"$ref":"#/$defs/A"},{"$ref":"#/$defs/B"}],
             "$defs":{"Base":{"type":"object","properties":{"t":{"type":"string"},"id":{"type":"string"}}},
               "A":{"allOf":[{"$ref":"#/$defs/Base"},{"properties":{"t":{"const":"a"}},"required":["t","id"]}]},
               "B":{"allOf":[{"$ref":"#/$defs/Base"},{"type":"object","properties":{"t":{"const":"b"}}}],"required":["t"]}}}
            """, "Event=#");
        Assert.Equal("A=a B=b", parsed.Kinds("Event"));
        Assert.Equal((true, false), (parsed.Member("A", "id").IsRequired, parsed.Member("B", "id").IsRequired));
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void DefaultMapping_IsTheVariantOfUnlistedTags()
    {
        var parsed = Parsed.Schema(
            """
            {"openapi":"3.2.0","components":{"schemas":{
              "Pet":{"oneOf":[{"$ref":"#/components/schemas/Cat"},{"$ref":"#/components/schemas/Other"}],"discriminator":{"propertyName":"kind","mapping":{"cat":"Cat"},"defaultMapping":"Other"}},
              "Cat":{"type":"object","properties":{"kind":{"type":"string"},"claws":{"type":"integer"}}},
              "Other":{"type":"object","properties":{"kind":{"type":"string"},"name":{"type":"string"}}}}}}
            """, "#/components/schemas/Pet");
        Assert.Equal("Cat=cat Other=", parsed.Kinds("Pet"));
        Assert.Equal((0, 2), (parsed.Union("Pet").Groups[0].Kinds[0], parsed.Union("Pet").Groups[0].Rules[0].Kind));
        Assert.Equal("Text", parsed.Value("Other", "kind"));
        Assert.Empty(parsed.Said);
    }
}
