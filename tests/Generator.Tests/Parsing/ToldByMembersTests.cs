using EventUnion.Generator.Model;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>Unions whose variants no tag tells apart, or not all of them.</summary>
public class ToldByMembersTests
{
    [Theory]
    [InlineData("""{"title":"A","properties":{"a":{}},"required":["a"]}""", """{"title":"B","properties":{"b":{}},"required":["b"]}""", "a->A b->B")]
    [InlineData("""{"title":"A","properties":{"a":{}},"required":["a"]}""", """{"title":"B","properties":{"a":{},"b":{}},"required":["a","b"]}""", "b->B a->A")]
    [InlineData("""{"title":"A","properties":{"a":{"type":"string"}},"required":["a"]}""", """{"title":"B","properties":{"a":{"type":"array"}},"required":["a"]}""", "a:String->A a:Array->B")]
    [InlineData("""{"title":"A","properties":{"a":{"type":["string","null"]}},"required":["a"]}""", """{"title":"B","properties":{"a":{"type":"string"}},"required":["a"]}""", "a:String->B a:Null|String->A")]
    [InlineData("""{"title":"A","properties":{"role":{"const":"x"}}}""", """{"title":"B","properties":{"role":{"const":"x"},"b":{}}}""", "b->B self:Object->A")]
    [InlineData("""{"title":"A","properties":{"a":{}}}""", """{"title":"B","properties":{"b":{},"c":{}}}""", "b|c->B self:Object->A")]
    [InlineData("""{"title":"A","properties":{"x":{},"id":{}},"required":["x","id"]}""", """{"title":"B","properties":{"y":{},"id":{}},"required":["y","id"]}""", "x->A y->B")]
    public void UnionWithoutATag_IsToldByItsMembers(string first, string second, string rules)
    {
        var parsed = Parsed.Schema($$"""{"oneOf":[{{first}},{{second}}]}""", "Event=#");
        UnionModel union = parsed.Union("Event");
        Assert.Null(union.TagName);
        Assert.Equal(rules, Rules(union));
        Assert.Equal([0], union.Groups[0].Kinds);
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void VariantsOfOneTagValue_AreToldByASecondTag()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"properties":{"type":{"const":"message"},"role":{"const":"user"}},"required":["type","role"]},
              {"properties":{"type":{"const":"message"},"role":{"const":"assistant"}},"required":["type","role"]},
              {"properties":{"type":{"const":"message"},"role":{"enum":["system","developer"]}},"required":["type","role"]},
              {"properties":{"type":{"const":"stop"}},"required":["type"]}]}
            """, "Event=#");
        UnionModel union = parsed.Union("Event");
        Assert.Equal("Message=message MessageAssistant=message MessageSystem=message Stop=stop", parsed.Kinds("Event"));
        Assert.Equal("role=user->Message role=assistant->MessageAssistant role=system|developer->MessageSystem", Rules(union));
        Assert.Equal([1, 2, 3], union.Groups[0].Kinds);
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void VariantsOfOneTagValue_AreToldByRequiredMembers()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"properties":{"t":{"const":"a"},"user":{"type":"object"},"id":{}},"required":["t","user","id"]},
              {"properties":{"t":{"const":"b"}},"required":["t"]},
              {"properties":{"t":{"const":"a"},"team":{"type":"object"},"id":{}},"required":["t","team","id"]}]}
            """, "Event=#");
        Assert.Equal("A=a B=b ATeam=a", parsed.Kinds("Event"));
        Assert.Equal("user:Object->A team:Object->ATeam", Rules(parsed.Union("Event")));
        Assert.Equal(["EU0031 \"a\""], parsed.Said);
    }

    [Fact]
    public void TagsThatOverlap_AreTriedByTheirValues()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"properties":{"t":{"enum":["a","b"]},"x":{}},"required":["t","x"]},
              {"properties":{"t":{"const":"b"},"y":{}},"required":["t","y"]},
              {"properties":{"t":{"const":"c"}},"required":["t"]}]}
            """, "Event=#");
        Assert.Equal("t=a|b x->A t=b y->B", Rules(parsed.Union("Event")));
    }

    [Fact]
    public void VariantWithAnyMembers_IsTheUnknownArm()
    {
        var parsed = Parsed.Schema(
            """{"anyOf":[{"type":"object"},{"title":"A","properties":{"a":{}},"required":["a"]},{"title":"B","properties":{"b":{}},"required":["b"]},{"description":"what else there may be"}]}""",
            "Event=#");
        Assert.Equal(["A", "B"], parsed.Union("Event").Kinds.Select(static k => k.Name));
    }

    [Fact]
    public void VariantsWithoutNames_AreNamedAfterWhatTellsThem()
    {
        const string First = """{"properties":{"id":{},"result":{}},"required":["id","result"]},{"properties":{"id":{},"error":{}},"required":["id","error"]}""";
        const string Third = """{"properties":{"method":{},"note":{}},"required":["method"]}""";
        Assert.Equal(["EventResult", "EventError"], Names(First));
        Assert.Equal(["EventResult", "EventError", "EventMethod"], Names(First + "," + Third));
    }

    [Fact]
    public void MemberThatIsAUnion_CountsByTheTypesOfItsAlternatives()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"title":"A","properties":{"c":{"anyOf":[{"type":"string"},{"type":"array"}]}},"required":["c"]},
              {"title":"B","properties":{"c":{"oneOf":[{"$ref":"#/$defs/O"},{"type":"null"}]}},"required":["c"]}],
             "$defs":{"O":{"type":"object","properties":{"x":{}}}}}
            """, "Event=#");
        Assert.Equal("c:String|Array->A c:Null|Object->B", Rules(parsed.Union("Event")));
    }

    [Fact]
    public void DefinitionsDerivedFromOne_AreTriedBeforeIt()
    {
        var parsed = Parsed.Schema(
            """
            {"definitions":{
               "Slip":{"type":"object","properties":{"no":{"type":"integer"},"sort":{"type":"string","_known":["order","notice"]}},"required":["no","sort"]},
               "Order":{"allOf":[{"$ref":"#/definitions/Slip"},{"properties":{"sort":{"enum":["order"]},"verb":{"type":"string"},"with":{}},"required":["sort","verb"]}]},
               "Notice":{"allOf":[{"$ref":"#/definitions/Slip"},{"properties":{"sort":{"enum":["notice"]},"about":{"type":"string"},"detail":{}},"required":["sort","about"]}]},
               "FrostNotice":{"allOf":[{"$ref":"#/definitions/Notice"},{"properties":{"about":{"enum":["frost"]},"detail":{"properties":{"bed":{"type":"string"}},"required":["bed"]}},"required":["about","detail"]}]},
               "RainNotice":{"allOf":[{"$ref":"#/definitions/Notice"},{"properties":{"about":{"enum":["rain"]},"detail":{"properties":{"litres":{"type":"integer"}},"required":["litres"]}},"required":["about","detail"]}]},
               "SowOrder":{"allOf":[{"$ref":"#/definitions/Order"},{"properties":{"verb":{"enum":["sow"]}},"required":["verb"]}]},
               "WaterOrder":{"allOf":[{"$ref":"#/definitions/Order"},{"properties":{"verb":{"enum":["water"]},"with":{"properties":{"can":{"type":"integer"}}}},"required":["verb"]}]}}}
            """, "Garden=#/definitions");
        UnionModel union = parsed.Union("Garden");
        Assert.Equal("Slip= Order= Notice= FrostNotice= RainNotice= SowOrder= WaterOrder=", parsed.Kinds("Garden"));
        Assert.Equal("SowOrder WaterOrder Order FrostNotice RainNotice Notice Slip", string.Join(" ", union.Groups[0].Rules.Select(r => union.Kinds[r.Kind - 1].Name)));
        Assert.Equal(("Object FrostNoticeDetail", "Object RainNoticeDetail"), (parsed.Value("FrostNotice", "detail"), parsed.Value("RainNotice", "detail")));
    }

    private static string[] Names(string variants) => [.. Parsed.Schema("{\"oneOf\":[" + variants + "]}", "Event=#").Union("Event").Kinds.Select(static k => k.Name)];

    private static string Rules(UnionModel union) => string.Join(" ", union.Groups.SelectMany(static g => g.Rules).Select(r => string.Join(" ", r.Conditions.Select(c => Shown(c, union))) + "->" + union.Kinds[r.Kind - 1].Name));

    private static string Shown(ConditionModel condition, UnionModel union)
    {
        string members = string.Join("|", condition.Slots.Select(s => s == 0 ? "self" : union.Members.Single(m => m.Slot == s).JsonName));
        return condition.Values.Count > 0 ? members + "=" + string.Join("|", condition.Values.Select(static v => v.Value))
            : members + (condition.Types.Count == 6 ? "" : ":" + string.Join("|", condition.Types));
    }
}
