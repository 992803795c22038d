using EventUnion.Generator.Baselines;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>Events whose names a baseline says keep them, whatever comes before them in the schema.</summary>
public class KeptNameTests
{
    private const string Baseline = """
        # What Acme.TestSchema reads.
        Event: union by "t"
          AB: 1 "a_b"
            x?: text
          X: 2 "x" "y z" "q\"\\"
        Other: union by "t"
          Elsewhere: 1 "b"
        """;

    [Theory]
    [InlineData("a_b x", "AB=a_b X=x")]
    [InlineData("a.b a_b x", "ADotB=a.b AB=a_b X=x")]
    [InlineData("a_b a.b x", "AB=a_b ADotB=a.b X=x")]
    [InlineData("X a-b a.b x a_b", "UpperX=X AMinusB=a-b ADotB=a.b X=x AB=a_b")]
    [InlineData("b x a_b", "B=b X=x AB=a_b")]
    [InlineData("a.b x", "AB=a.b X=x")]
    public void InsertedVariant_RenamesNone(string tags, string kinds) => Assert.Equal(kinds, Parsed.Kept(Union(tags.Split(' ')), Baseline, "Event=#").Kinds("Event"));

    [Fact]
    public void AnotherTagOfTheSameEvent_KeepsItsName() =>
        Assert.Equal("X=y z Y=y", Parsed.Kept(Union("y z", "y"), Baseline, "Event=#").Kinds("Event"));

    [Fact]
    public void NestedType_TakesNoNameFromAnEvent()
    {
        const string Json = """
            {"oneOf":[{"properties":{"t":{"const":"new"},"n":{"$ref":"#/$defs/x"}},"required":["t"]},{"properties":{"t":{"const":"x"}},"required":["t"]}],"$defs":{"x":{"properties":{"a":{}}}}}
            """;
        Assert.Equal("New=new EventX=x", Parsed.Schema(Json, "Event=#").Kinds("Event"));
        Assert.Equal("New=new X=x", Parsed.Kept(Json, Baseline, "Event=#").Kinds("Event"));
    }

    [Fact]
    public void RootsName_IsNotTakenByAnEvent()
    {
        string json = Union("x", "b").Insert(1, "\"$defs\":{\"N\":{\"properties\":{\"a\":{}}}},");
        Parsed parsed = Parsed.Kept(json, Baseline, "Event=#", "X=#/$defs/N");
        Assert.Equal(("EventX=x B=b", "X"), (parsed.Kinds("Event"), Assert.Single(parsed.Model.Objects, static o => o.IsRoot).Name));
        Assert.Empty(parsed.Said);
    }

    [Fact]
    public void NameInTheSchema_CountsMore() =>
        Assert.Equal("Given=x B=b", Parsed.Kept(Union("x", "b").Replace("{\"properties\":{\"t\":{\"const\":\"x\"", "{\"x-csharp-name\":\"Given\",\"properties\":{\"t\":{\"const\":\"x\"", StringComparison.Ordinal), Baseline, "Event=#").Kinds("Event"));

    [Theory]
    [InlineData("Event: union by \"t\"\n  Read: 1 \"x\"\n")]
    [InlineData("Event: union by \"t\"\n  1x: 1 \"x\"\n")]
    [InlineData("Event: union by \"t\"\n  Event: 1 \"x\"\n")]
    [InlineData("Event: union by \"t\"\n  B: 1 \"x\"\n  B: 2 \"b\"\n", "B=x LowerB=b")]
    [InlineData("Event: union by \"t\"\n  class: 1 \"x\"\n")]
    [InlineData("Event: union by \"t\"\n  text: 1 \"x\"\n")]
    [InlineData("<<<<<<< ours\n  :\n\"\n Event\n")]
    public void NameThatCannotBe_IsNotKept(string baseline, string kinds = "X=x B=b") => Assert.Equal(kinds, Parsed.Kept(Union("x", "b"), baseline, "Event=#").Kinds("Event"));

    [Fact]
    public void NameThatIsTooLong_IsNotKept() =>
        Assert.Equal("X=x B=b", Parsed.Kept(Union("x", "b"), $"Event: union by \"t\"\n  {new string('L', 600)}: 1 \"x\"\n", "Event=#").Kinds("Event"));

    [Theory]
    [InlineData("AB: 1 \"a b\" \"q\\\"\\\\\" 7 true", "\"a b\"|\"q\\\"\\\\\"|7|true")]
    [InlineData("AB: 1", "")]
    [InlineData("AB", "")]
    [InlineData("AB: 1 \"open", "\"open")]
    [InlineData("AB: 1  ", "")]
    public void TagsOfALine_AreReadAsTheyAreSpelled(string line, string tags) => Assert.Equal(tags, string.Join("|", BaselineReader.Tags(line)));

    private static string Union(params string[] tags) =>
        "{\"oneOf\":[" + string.Join(",", tags.Select(static t => "{\"properties\":{\"t\":{\"const\":" + System.Text.Json.JsonSerializer.Serialize(t) + "}},\"required\":[\"t\"]}")) + "]}";
}
