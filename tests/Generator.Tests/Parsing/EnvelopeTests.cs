using EventUnion.Generator.Model;

namespace EventUnion.Generator.Tests.Parsing;

public class EnvelopeTests
{
    private const string Unions = """
        "$defs":{
          "E":{"oneOf":[{"properties":{"t":{"const":"a"}}},{"properties":{"t":{"const":"b"}}}]},
          "F":{"oneOf":[{"properties":{"t":{"const":"c"}}},{"properties":{"t":{"const":"d"}}}]}}
        """;

    [Fact]
    public void TheOnlyArrayOfAUnion_HoldsTheEvents() =>
        Assert.Equal(new EnvelopeModel("E", 2, "/log~1book"), Envelope(""" "id":{},"log/book":{"items":{"$ref":"#/$defs/E"}} """, "R=#"));

    [Fact]
    public void ArrayInANestedObject_HoldsTheEvents() =>
        Assert.Equal(new EnvelopeModel("E", 4, "/data/events"), Envelope(""" "id":{},"data":{"properties":{"n":{},"events":{"items":{"$ref":"#/$defs/E"}}}} """, "R=#"));

    [Fact]
    public void ArrayOfTheNamedUnion_IsChosenAmongSeveral() =>
        Assert.Equal(new EnvelopeModel("Event", 2, "/f"), Envelope(""" "e":{"items":{"$ref":"#/$defs/E"}},"f":{"items":{"$ref":"#/$defs/F"}} """, "R=#", "Event=#/$defs/F"));

    [Fact]
    public void SeveralArraysOfUnnamedUnions_AreNoEnvelope() =>
        Assert.Null(Envelope(""" "e":{"items":{"$ref":"#/$defs/E"}},"f":{"items":{"$ref":"#/$defs/F"}} """, "R=#"));

    [Fact]
    public void ArrayInAnArray_IsNoEnvelope() =>
        Assert.Null(Envelope(""" "e":{"items":{"items":{"$ref":"#/$defs/E"}}} """, "R=#"));

    [Fact]
    public void NestedObject_IsNoEnvelope()
    {
        var parsed = Parsed.Schema("{\"properties\":{\"data\":{\"title\":\"Data\",\"properties\":{\"events\":{\"items\":{\"$ref\":\"#/$defs/E\"}}}}}," + Unions + "}", "R=#");
        Assert.Null(parsed.Object("Data").Envelope);
        Assert.Equal("/data/events", parsed.Object("R").Envelope!.Pointer);
    }

    [Fact]
    public void EventsMember_StaysAMember()
    {
        var parsed = Parsed.Schema("{\"properties\":{\"events\":{\"items\":{\"$ref\":\"#/$defs/E\"}}}," + Unions + "}", "R=#");
        Assert.Equal(("Events", "List(Union E)"), (parsed.Member("R", "events").Name, parsed.Value("R", "events")));
    }

    [Fact]
    public void OtherMemberCalledEvents_GivesWay()
    {
        var parsed = Parsed.Schema("{\"properties\":{\"items\":{\"items\":{\"$ref\":\"#/$defs/E\"}},\"events\":{\"type\":\"integer\"}}," + Unions + "}", "R=#");
        Assert.Equal("EventsValue", parsed.Member("R", "events").Name);
    }

    private static EnvelopeModel? Envelope(string properties, params string[] roots) =>
        Parsed.Schema("{\"properties\":{" + properties + "}," + Unions + "}", roots).Object("R").Envelope;
}
