namespace EventUnion.Generator.Tests.Parsing;

public class CompositionTests
{
    [Fact]
    public void ObjectParts_AreMerged()
    {
        var parsed = Parsed.Schema(
            """
            {"allOf":[{"$ref":"#/$defs/Base"},{"properties":{"state":{"const":"open"},"extra":{"type":"string"}},"required":["state","id"]}],
             "$defs":{"Base":{"type":"object","properties":{"id":{"type":"integer"},"state":{"type":["string","null"]}}}}}
            """, "R=#");
        Assert.Equal(["id", "state", "extra"], parsed.Object("R").Members.Select(m => m.JsonName));
        Assert.True(parsed.Member("R", "id").IsRequired);
        Assert.Equal("Text", parsed.Value("R", "state"));
    }

    [Fact]
    public void RefinementOfAnObjectMember_IsATypeOfItsOwn()
    {
        var parsed = Parsed.Schema(
            """
            {"properties":{
               "a":{"$ref":"#/$defs/Issue"},
               "b":{"allOf":[{"$ref":"#/$defs/Issue"},{"type":"object","properties":{"closed":{"type":"boolean"}}}]}},
             "$defs":{"Issue":{"properties":{"id":{"type":"integer"}}}}}
            """, "R=#");
        Assert.Equal(("Object Issue", "Object RB"), (parsed.Value("R", "a"), parsed.Value("R", "b")));
        Assert.Equal(["id", "closed"], parsed.Object("RB").Members.Select(m => m.JsonName));
    }

    [Fact]
    public void UnionsInUnions_AreFlattened()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[{"$ref":"#/$defs/A"},{"oneOf":[{"$ref":"#/$defs/B"},{"$ref":"#/$defs/C"},{"type":"null"}]},{"$ref":"#/$defs/A"}],
             "$defs":{"A":{"properties":{"t":{"const":"a"}}},"B":{"properties":{"t":{"const":"b"}}},"C":{"properties":{"t":{"const":"c"}}}}}
            """, "Event=#");
        Assert.Equal("A=a B=b C=c", parsed.Kinds("Event"));
    }

    [Fact]
    public void PropertiesBesideOneOf_BelongToEveryVariant()
    {
        var parsed = Parsed.Schema(
            """
            {"type":"object","properties":{"at":{"type":"string","format":"date-time"}},"required":["at"],
             "oneOf":[{"properties":{"t":{"const":"a"}}},{"properties":{"t":{"const":"b"},"n":{"type":"integer"}}}]}
            """, "Event=#");
        Assert.Equal("Time", parsed.Value("A", "at"));
        Assert.True(parsed.Member("B", "at").IsRequired);
        Assert.Equal(["t", "at", "n"], parsed.Union("Event").Members.Select(m => m.JsonName));
    }

    [Fact]
    public void TypeObjectBesideOneOf_ChangesNothing()
    {
        var parsed = Parsed.Schema(
            """
            {"type":"object","oneOf":[{"$ref":"#/$defs/A"},{"$ref":"#/$defs/B"}],
             "$defs":{"A":{"properties":{"t":{"const":"a"}}},"B":{"properties":{"t":{"const":"b"}}}}}
            """, "Event=#", "#/$defs/A");
        Assert.Equal("A=a B=b", parsed.Kinds("Event"));
        Assert.True(parsed.Object("A").IsRoot);
    }

    [Fact]
    public void VariantByAllOf_HasItsTagAndTheOtherPartsMembers()
    {
        var parsed = Parsed.Schema(
            """
            {"anyOf":[
               {"properties":{"update":{"const":"chunk"}},"required":["update"],"allOf":[{"$ref":"#/$defs/Chunk"}]},
               {"properties":{"update":{"const":"plan"}},"required":["update"],"allOf":[{"$ref":"#/$defs/Chunk"}]}],
             "$defs":{"Chunk":{"type":"object","properties":{"text":{"type":"string"}}}}}
            """, "Update=#");
        Assert.Equal("Chunk=chunk Plan=plan", parsed.Kinds("Update"));
        Assert.Equal("Text", parsed.Value("Plan", "text"));
    }

    [Fact]
    public void NestedUnion_IsAUnionWhereverItStands()
    {
        var parsed = Parsed.Schema(
            """
            {"properties":{"one":{"$ref":"#/$defs/Part"},"many":{"type":"array","items":{"$ref":"#/$defs/Part"}},"map":{"additionalProperties":{"$ref":"#/$defs/Part"}},
               "maybe":{"anyOf":[{"$ref":"#/$defs/Part"},{"type":"null"}]}},
             "$defs":{"Part":{"oneOf":[{"properties":{"type":{"const":"x"}}},{"properties":{"type":{"const":"y"}}}]}}}
            """, "R=#");
        Assert.Equal(
            ["Union Part", "List(Union Part)", "Map(Union Part)", "Union Part?"], new[] { "one", "many", "map", "maybe" }.Select(m => parsed.Value("R", m)));
        Assert.False(Assert.Single(parsed.Model.Unions).IsRoot);
    }

    [Fact]
    public void VariantOfSeveralUnions_IsCopiedForTheLaterOnes()
    {
        var parsed = Parsed.Schema(
            """
            {"$defs":{
               "In":{"oneOf":[{"$ref":"#/$defs/Text"},{"$ref":"#/$defs/Image"}]},
               "Out":{"oneOf":[{"$ref":"#/$defs/Text"},{"$ref":"#/$defs/Call"}]},
               "Text":{"properties":{"type":{"const":"text"},"text":{"type":"string"}}},
               "Image":{"properties":{"type":{"const":"image"}}},
               "Call":{"properties":{"type":{"const":"call"}}}}}
            """, "In=#/$defs/In", "Out=#/$defs/Out");
        Assert.Equal(("Text=text Image=image", "OutText=text Call=call"), (parsed.Kinds("In"), parsed.Kinds("Out")));
        Assert.Equal("Out", parsed.Object("OutText").Variant!.UnionName);
    }

    [Fact]
    public void RecursiveTypes_HaveAnEnd()
    {
        var parsed = Parsed.Schema(
            """
            {"$defs":{"Node":{"properties":{"left":{"$ref":"#/$defs/Node"},"all":{"items":{"$ref":"#/$defs/Node"}},"events":{"items":{"$ref":"#/$defs/Ev"}}}},
               "Ev":{"oneOf":[{"properties":{"t":{"const":"a"},"node":{"$ref":"#/$defs/Node"}}},{"properties":{"t":{"const":"b"},"ev":{"$ref":"#/$defs/Ev"}}}]}}}
            """, "Node=#/$defs/Node");
        Assert.Equal(["Object Node", "List(Object Node)", "List(Union Ev)"], parsed.Object("Node").Members.Select(m => parsed.Value("Node", m.JsonName)));
        Assert.Equal("Union Ev", parsed.Value("B", "ev"));
    }

    [Fact]
    public void FilesAreJoinedByReferences()
    {
        var parsed = Parsed.Files(
            [
                ("/project/schema/test.json", """{"properties":{"e":{"items":{"$ref":"parts/event.json"}}}}"""),
                ("/project/schema/parts/event.json", """{"oneOf":[{"$ref":"../bodies.json#/A"},{"$ref":"../bodies.json#/B"}]}"""),
                ("/project/schema/bodies.json", """{"A":{"properties":{"t":{"const":"a"}},"required":["t"]},"B":{"properties":{"t":{"const":"b"}},"required":["t"]}}"""),
            ],
            "R=#");
        Assert.Equal("List(Union Event)", parsed.Value("R", "e"));
        Assert.Empty(parsed.Said);
    }

    [Theory]
    [InlineData("$defs")]
    [InlineData("definitions")]
    public void DraftsAreSpelledAlike(string definitions)
    {
        var parsed = Parsed.Schema(
            $$"""{"$schema":"http://json-schema.org/draft-07/schema","properties":{"p":{"$ref":"#/{{definitions}}/Point"} },"{{definitions}}":{"Point":{"properties":{"x":{} } } } }""", "R=#");
        Assert.Equal("Object Point", parsed.Value("R", "p"));
    }
}
