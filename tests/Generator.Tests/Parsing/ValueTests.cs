namespace EventUnion.Generator.Tests.Parsing;

public class ValueTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "Text")]
    [InlineData("""{"type":"integer"}""", "Integer long")]
    [InlineData("""{"type":"number"}""", "Number")]
    [InlineData("""{"type":["integer","number"]}""", "Number")]
    [InlineData("""{"type":"boolean"}""", "Boolean")]
    [InlineData("""{"type":"string","format":"date-time"}""", "Time")]
    [InlineData("""{"type":"string","format":"uuid","minLength":3,"pattern":"x"}""", "Uuid")]
    [InlineData("""{"const":"only"}""", "Text")]
    [InlineData("""{"enum":["only"]}""", "Text")]
    [InlineData("""{"enum":[1,2]}""", "Integer long")]
    [InlineData("""{"enum":[1.5,2]}""", "Number")]
    [InlineData("""{"enum":["a","b"]}""", "Enum RM")]
    [InlineData("""{"anyOf":[{"type":"string"},{"enum":["a","b"]}]}""", "Enum RM")]
    [InlineData("""{"anyOf":[{"type":"string"},{"$ref":"#/$defs/Level"}]}""", "Enum Level")]
    [InlineData("""{"oneOf":[{"const":"a","title":"A"},{"const":"b","title":"B"}]}""", "Enum RM")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"number"}]}""", "Number")]
    [InlineData("""{"anyOf":[{"type":"string","format":"date-time"},{"type":"string"}]}""", "Text")]
    [InlineData("{}", "Any?")]
    [InlineData("true", "Any?")]
    [InlineData("""{"title":"Anything"}""", "Any?")]
    [InlineData("""{"type":"object"}""", "Map(Any)")]
    [InlineData("""{"type":"object","additionalProperties":true}""", "Map(Any)")]
    [InlineData("""{"additionalProperties":{"type":"integer"}}""", "Map(Integer long)")]
    [InlineData("""{"type":"object","patternProperties":{"^x":{"type":"string"}}}""", "Map(Text)")]
    [InlineData("""{"type":"object","additionalProperties":{"enum":["a","b"]}}""", "Map(Enum RM)")]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", "List(Text)")]
    [InlineData("""{"type":"array","items":{"$ref":"#/$defs/Level"}}""", "List(Enum Level)")]
    [InlineData("""{"type":"array","items":{"type":"array","items":{"type":"number"}}}""", "List(List(Number))")]
    [InlineData("""{"type":"array"}""", "List(Any)")]
    [InlineData("""{"type":"array","items":{"$ref":"#/$defs/Point"}}""", "List(Object Point)")]
    [InlineData("""{"$ref":"#/$defs/Point"}""", "Object Point")]
    [InlineData("""{"properties":{"x":{}}}""", "Object RM")]
    [InlineData("""{"title":"Thing","properties":{"x":{}}}""", "Object Thing")]
    [InlineData("""{"title":"a long title","properties":{"x":{}}}""", "Object RM")]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/Point"}]}""", "Object Point")]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/Point"}],"description":"where"}""", "Object Point")]
    [InlineData("""{"$ref":"#/$defs/Point","description":"where","type":"object"}""", "Object Point")]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/Point"},{"type":"object","additionalProperties":true}]}""", "Object Point")]
    [InlineData("""{"properties":{"x":{}},"anyOf":[{"required":["x"]},{"required":["y"]}]}""", "Object RM")]
    [InlineData("""{"anyOf":[{"type":"array","items":{"type":"string"}},{"items":{"type":"string"}}]}""", "List(Text)")]
    public void Value_HasItsType(string schema, string expected) =>
        Assert.Equal(expected, Of(schema).Value("R", "m"));

    [Theory]
    [InlineData("""{"type":"string"}""", false)]
    [InlineData("""{"type":["string","null"]}""", true)]
    [InlineData("""{"type":"string","nullable":true}""", true)]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"null"}]}""", true)]
    [InlineData("""{"oneOf":[{"type":"null"},{"$ref":"#/$defs/Point"}]}""", true)]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/Point"},{"const":null}]}""", true)]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/Point"},{"enum":[null]}]}""", true)]
    [InlineData("""{"enum":["a","b",null]}""", true)]
    [InlineData("""{"type":["string","null"],"enum":["a","b"]}""", true)]
    [InlineData("""{"$ref":"#/$defs/Point","nullable":true}""", true)]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/Point"}],"nullable":true}""", true)]
    [InlineData("""{"$ref":"#/$defs/Maybe"}""", true)]
    [InlineData("""{"type":"null"}""", true)]
    [InlineData("{}", true)]
    [InlineData("""{"type":["string","object"]}""", false)]
    [InlineData("""{"type":["string","object","null"]}""", true)]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"object"},{"type":"null"}]}""", true)]
    [InlineData("""{"type":"array","items":{"type":["string","null"]}}""", false)]
    public void Nullability_IsReadInEveryStyle(string schema, bool isNullable) =>
        Assert.Equal(isNullable, Of(schema).Member("R", "m").IsNullable);

    [Fact]
    public void EnumValues_KeepTheirTextAndOrder()
    {
        var parsed = Of("""{"enum":["in_progress","done","==",">=","","B","b","unknown",null,"+1","-1"]}""");
        Assert.Equal(
            ["InProgress", "Done", "EqualEqual", "GreaterEqual", "Empty", "B", "LowerB", "UnknownValue", "Plus1", "Minus1"],
            parsed.Enum("RM").Values.Select(v => v.Name));
        Assert.Equal(["in_progress", "done", "==", ">=", "", "B", "b", "unknown", "+1", "-1"], parsed.Enum("RM").Values.Select(v => v.Text));
    }

    [Fact]
    public void Member_CarriesItsOwnWords()
    {
        var parsed = Of("""{"$ref":"#/$defs/Point","description":"where it is","deprecated":true}""");
        Assert.Equal(("where it is", true), (parsed.Member("R", "m").Doc, parsed.Member("R", "m").IsDeprecated));
        Assert.Equal("A point.", parsed.Object("Point").Doc);
    }

    [Fact]
    public void DescriptionOfTheReferredSchema_ServesWhereThereIsNoOther() =>
        Assert.Equal("A point.", Of("""{"$ref":"#/$defs/Point"}""").Member("R", "m").Doc);

    private static Parsed Of(string schema) => Parsed.Schema(
        $$"""
        {"type":"object","properties":{"m":{{schema}} },
         "$defs":{
           "Point":{"type":"object","description":"A point.","properties":{"x":{"type":"number"} } },
           "Level":{"type":"string","enum":["low","high"]},
           "Maybe":{"type":["string","null"]} } }
        """, "R=#");
}
