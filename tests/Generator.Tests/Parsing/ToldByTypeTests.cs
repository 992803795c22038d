namespace EventUnion.Generator.Tests.Parsing;

/// <summary>Unions whose variants are not all objects.</summary>
public class ToldByTypeTests
{
    [Theory]
    [InlineData("""[{"type":"string"},{"type":"array","items":{"type":"string"}}]""", "EText:Text EList:List(Text)")]
    [InlineData("""[{"type":"array","items":{"type":"string"}},{"type":"string"},{"type":"null"}]""", "EList:List(Text) EText:Text")]
    [InlineData("""[{"type":"string"},{"type":"object"}]""", "EText:Text EMap:Map(Any)")]
    [InlineData("""[{"type":"integer"},{"type":"number"},{"type":"object","additionalProperties":{"type":"boolean"}}]""", "ENumber:Number EMap:Map(Boolean)")]
    [InlineData("""[{"enum":["a","b"]},{"type":"string"},{"type":"array","items":{}}]""", "EText:Enum ETextValue EList:List(Any)")]
    [InlineData("""[{"type":"string"},{"title":"Body","properties":{"x":{}}}]""", "EText:Text Body:")]
    [InlineData("""[{"title":"Word","type":"string"},{"title":"Words","type":"array","items":{"type":"string"}}]""", "Word:Text Words:List(Text)")]
    [InlineData("""[{"type":"boolean"},{"type":"object"},{"title":"Body","properties":{"x":{}}}]""", "EBoolean:Boolean Body:")]
    public void VariantThatIsNoObject_IsAKind(string alternatives, string kinds)
    {
        var parsed = Parsed.Schema("{\"oneOf\":" + alternatives + "}", "E=#");
        Assert.Equal(kinds, string.Join(" ", parsed.Union("E").Kinds.Select(k => k.Name + ":" + (k.Value is null ? "" : parsed.Value(k.Name, "")))));
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void ObjectsBesideAText_KeepTheirTag()
    {
        var parsed = Parsed.Schema(
            """{"oneOf":[{"type":"string"},{"properties":{"type":{"const":"a"}},"required":["type"]},{"properties":{"type":{"const":"b"}},"required":["type"]}]}""", "E=#");
        Assert.Equal("type", parsed.Union("E").TagName);
        Assert.Equal("EText= A=a B=b", parsed.Kinds("E"));
    }

    [Fact]
    public void ListOfTheUnionItself_IsNoEndlessReference()
    {
        var parsed = Parsed.Schema("""{"$defs":{"Json":{"anyOf":[{"type":"string"},{"type":"array","items":{"$ref":"#/$defs/Json"}}]}}}""", "#/$defs/Json");
        Assert.Equal("List(Union Json)", parsed.Value("JsonList", ""));
        Assert.Empty(parsed.Said);
    }

    [Theory]
    [InlineData("""[{"type":"string"},{"type":"integer"}]""")]
    [InlineData("""[{"type":"boolean"},{"type":"number"}]""")]
    public void SeveralScalars_AreAnyJson(string alternatives) =>
        Assert.Equal("Any", Parsed.Schema("{\"properties\":{\"x\":{\"oneOf\":" + alternatives + "}}}", "R=#").Value("R", "x"));

    [Fact]
    public void TagFromOutside_IsTheNameOfTheKind()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[{"enum":["quit"]},
              {"type":"object","properties":{"move":{"properties":{"x":{}}}},"required":["move"],"additionalProperties":false},
              {"type":"object","properties":{"say":{"type":"string"}},"required":["say"],"additionalProperties":false}]}
            """, "Command=#");
        Assert.Equal(["CommandText", "Move", "Say"], parsed.Union("Command").Kinds.Select(static k => k.Name));
        Assert.Equal("MoveValue", parsed.Member("Move", "move").Name);
        Assert.Empty(parsed.Said);
    }
}
