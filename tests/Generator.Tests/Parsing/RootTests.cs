namespace EventUnion.Generator.Tests.Parsing;

public class RootTests
{
    [Theory]
    [InlineData("""{"title":"Session","properties":{"a":{}}}""", "Session")]
    [InlineData("""{"title":"A long story","properties":{"a":{}}}""", "Test")]
    [InlineData("""{"properties":{"a":{}}}""", "Test")]
    [InlineData("""{"$ref":"#/$defs/Log","$defs":{"Log":{"properties":{"a":{}}}}}""", "Log")]
    public void NoRootGiven_IsTheWholeDocument(string json, string name)
    {
        var root = Assert.Single(Parsed.Schema(json).Model.Objects);
        Assert.Equal((name, true), (root.Name, root.IsRoot));
    }

    [Theory]
    [InlineData("#/$defs/log-book", "LogBook")]
    [InlineData("/$defs/log-book", "LogBook")]
    [InlineData("#/properties/history/items", "Entry")]
    [InlineData("#/properties/first", "First")]
    [InlineData("#/components/schemas/Thing", "Thing")]
    public void RootWithoutName_IsNamedAfterItsPlace(string pointer, string name)
    {
        var parsed = Parsed.Schema(
            """
            {"properties":{"first":{"properties":{"a":{}}},"history":{"items":{"$ref":"#/$defs/Entry"}}},
             "$defs":{"log-book":{"title":"X","properties":{"a":{}}},"Entry":{"properties":{"a":{}}}},
             "components":{"schemas":{"Thing":{"title":"Y","properties":{"a":{}}}}}}
            """, pointer);
        Assert.Equal(name, Assert.Single(parsed.Model.Objects).Name);
    }

    [Fact]
    public void RootsAreNamedFirst()
    {
        var parsed = Parsed.Schema(
            """{"properties":{"a":{"title":"Late","properties":{"x":{}}},"b":{"properties":{"y":{}}}}}""", "R=#", "Late=#/properties/b");
        Assert.Equal(("Object RA", "Object Late"), (parsed.Value("R", "a"), parsed.Value("R", "b")));
    }

    [Fact]
    public void UnreachedTypes_AreNotGenerated()
    {
        var parsed = Parsed.Schema(
            """{"$defs":{"A":{"properties":{"x":{}}},"B":{"properties":{"a":{"$ref":"#/$defs/A"}}}}}""", "#/$defs/A");
        Assert.Equal("A", Assert.Single(parsed.Model.Objects).Name);
    }

    [Fact]
    public void OneBadRoot_LeavesTheOthers()
    {
        var parsed = Parsed.Schema("""{"properties":{"x":{}}}""", "#/nowhere", "R=#");
        Assert.Equal("R", Assert.Single(parsed.Model.Objects).Name);
        Assert.Equal(["EU0005 @0"], parsed.Said);
    }

    [Fact]
    public void RootThatIsAVariantElsewhere_IsAnObjectByItself()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[{"$ref":"#/$defs/A"},{"properties":{"type":{"const":"b"}}}],
             "$defs":{"A":{"properties":{"type":{"const":"a"},"more":{"$ref":"#"}}}}}
            """, "First=#/$defs/A");
        Assert.Equal("FirstMoreA=a FirstMoreB=b", parsed.Kinds(Assert.Single(parsed.Model.Unions).Name));
        Assert.Equal((null, true), (parsed.Object("First").Variant, parsed.Object("First").IsRoot));
    }
}
