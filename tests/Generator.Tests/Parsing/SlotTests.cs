using System.Globalization;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Tests.Parsing;

public class SlotTests
{
    [Fact]
    public void ObjectMembers_FollowTheObject()
    {
        var parsed = Parsed.Schema("""{"properties":{"a":{},"b":{},"c":{}}}""", "R=#");
        Assert.Equal(["1", "2", "3"], parsed.Object("R").Members.Select(m => m.Slot));
        Assert.Equal("4", parsed.Object("R").SlotCount);
    }

    [Fact]
    public void NestedObject_TakesItsSlotsInARow()
    {
        var parsed = Parsed.Schema(
            """{"properties":{"a":{},"n":{"properties":{"x":{},"o":{"title":"O","properties":{"y":{}}}},"title":"N"},"z":{}}}""", "R=#");
        Assert.Equal(["1", "2", "6"], parsed.Object("R").Members.Select(m => m.Slot));
        Assert.Equal("7", parsed.Object("R").SlotCount);
        Assert.Equal([new ScopeModel(2, "N"), new ScopeModel(4, "O")], parsed.Object("R").Scopes);
        Assert.Equal([new ScopeModel(2, "O")], parsed.Object("N").Scopes);
        Assert.True(parsed.Member("R", "n").IsScope);
    }

    [Fact]
    public void UnionMembers_ShareSlotsByName()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"properties":{"x":{"type":"string"},"type":{"const":"a"},"y":{}}},
              {"properties":{"type":{"const":"b"},"z":{},"x":{"type":"integer"}}}]}
            """, "Event=#");
        UnionModel union = parsed.Union("Event");
        Assert.Equal([new("type", 1, false), new("x", 2, false), new("y", 3, false), new("z", 4, false)], union.Members);
        Assert.Equal((1, 5), (union.TagSlot, union.SlotCount));
        Assert.Equal(["EventSlots.Z", "EventSlots.X"], parsed.Object("B").Members.Select(m => m.Slot));
        Assert.Equal(("EventSlots.Count", "EventSlots.Count"), (parsed.Object("A").SlotCount, parsed.Object("B").SlotCount));
        Assert.Equal([new("Type", 1), new("X", 2), new("Y", 3), new("Z", 4)], union.Slots);
    }

    [Theory]
    [InlineData("""{"$ref":"#/$defs/Usage"}""", true)]
    [InlineData("""{"properties":{"other":{}}}""", false)]
    [InlineData("""{"type":"string"}""", false)]
    public void NestedObjectInAUnion_IsReadTogetherWhereAllVariantsAgree(string second, bool isScope)
    {
        var parsed = Parsed.Schema(
            $$"""
            {"oneOf":[{"properties":{"t":{"const":"a"},"u":{"$ref":"#/$defs/Usage"} } },{"properties":{"t":{"const":"b"},"u":{{second}} } }],
             "$defs":{"Usage":{"properties":{"n":{} } } } }
            """, "Event=#");
        Assert.Equal(isScope, parsed.Union("Event").Members.Single(m => m.JsonName == "u").IsScope);
        Assert.Equal(isScope ? 4 : 3, parsed.Union("Event").SlotCount);
        Assert.Equal(isScope ? [new ScopeModel(2, "Usage")] : [], parsed.Union("Event").Scopes);
    }

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void LargeNestedObject_IsReadWhenAskedFor(int members, bool isScope) =>
        Assert.Equal(isScope, Parsed.Schema($$"""{"properties":{"n":{{Wide(members)}} } }""", "R=#").Member("R", "n").IsScope);

    [Fact]
    public void NestedObjectsBeyondTheLimit_AreReadWhenAskedFor()
    {
        string members = string.Join(",", Enumerable.Range(0, 6).Select(i => $"\"n{i}\":{Wide(29)}"));
        ObjectModel root = Parsed.Schema("{\"properties\":{" + members + "}}", "R=#").Object("R");
        Assert.Equal([true, true, true, true, false, false], root.Members.Select(m => m.IsScope));
        Assert.InRange(int.Parse(root.SlotCount, CultureInfo.InvariantCulture), 1, 128);
    }

    [Fact]
    public void DeepNestedObjects_AreReadTogetherFourDeep()
    {
        string nested = """{"properties":{"x":{}}}""";
        for (int i = 0; i < 6; i++)
        {
            nested = "{\"properties\":{\"n\":" + nested + "}}";
        }

        Assert.Equal(4, Parsed.Schema(nested, "R=#").Model.Objects.Max(o => o.Scopes.Count));
    }

    [Fact]
    public void RecursiveObjects_AreReadWhenAskedFor()
    {
        var parsed = Parsed.Schema(
            """
            {"properties":{"a":{"$ref":"#/$defs/A"},"self":{"$ref":"#/$defs/S"},"leaf":{"$ref":"#/$defs/L"}},
             "$defs":{"A":{"properties":{"b":{"$ref":"#/$defs/B"}}},"B":{"properties":{"a":{"$ref":"#/$defs/A"}}},
                      "S":{"properties":{"s":{"$ref":"#/$defs/S"}}},"L":{"properties":{"x":{}}}}}
            """, "R=#");
        Assert.Equal([false, false, true], parsed.Object("R").Members.Select(m => m.IsScope));
        Assert.All(["A", "B", "S"], name => Assert.Equal("2", parsed.Object(name).SlotCount));
    }

    [Fact]
    public void VariantAsAPlainMember_IsReadWhenAskedFor()
    {
        var parsed = Parsed.Schema(
            """
            {"properties":{"last":{"$ref":"#/$defs/A"},"events":{"items":{"oneOf":[{"$ref":"#/$defs/A"},{"$ref":"#/$defs/B"}]}}},
             "$defs":{"A":{"properties":{"t":{"const":"a"}}},"B":{"properties":{"t":{"const":"b"}}}}}
            """, "R=#", "Event=#/properties/events/items");
        Assert.False(parsed.Member("R", "last").IsScope);
        Assert.Equal("Object A", parsed.Value("R", "last"));
        Assert.Empty(parsed.Object("A").Members);
    }

    private static string Wide(int members) =>
        "{\"properties\":{" + string.Join(",", Enumerable.Range(0, members).Select(i => "\"m" + i.ToString(CultureInfo.InvariantCulture) + "\":{}")) + "}}";
}
