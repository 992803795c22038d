namespace EventUnion.Generator.Tests.Parsing;

/// <summary>A union that has but one variant yet is a union: the next variant then breaks nobody.</summary>
public class UnionOfOneTests
{
    private const string A = """ "A":{"type":"object","properties":{"t":{"const":"a"},"x":{"type":"string"}},"required":["t"]} """;

    [Theory]
    [InlineData("oneOf")]
    [InlineData("anyOf")]
    public void ChoiceOfOneWithAConstant_IsAUnion(string keyword)
    {
        var parsed = Parsed.Schema("{\"" + keyword + "\":[{\"$ref\":\"#/$defs/A\"}],\"$defs\":{" + A + "}}", "Event=#");
        Assert.Empty(parsed.Said);
        Assert.Equal("A=a", parsed.Kinds("Event"));
        Assert.Equal("t", parsed.Union("Event").TagName);
    }

    [Theory]
    [InlineData("{\"$ref\":\"#/$defs/A\"}")]
    [InlineData("{\"properties\":{\"t\":{\"enum\":[\"a\"]}},\"required\":[\"t\"]}")]
    public void HistoryOfOneKind_IsAHistory(string variant)
    {
        var parsed = Parsed.Schema("{\"properties\":{\"events\":{\"type\":\"array\",\"items\":{\"oneOf\":[" + variant + "]}}},\"$defs\":{" + A + "}}", "Log=#", "Event=#/properties/events/items");
        Assert.Empty(parsed.Said);
        Assert.Equal("A=a", parsed.Kinds("Event"));
        Assert.Equal("/events", parsed.Object("Log").Envelope!.Pointer);
    }

    [Fact]
    public void DiscriminatorOfOne_IsAUnion()
    {
        var parsed = Parsed.Schema(
            """{"oneOf":[{"$ref":"#/$defs/A"}],"discriminator":{"propertyName":"t"},"$defs":{"A":{"properties":{"t":{"type":"string"}},"required":["t"]}}}""", "Event=#");
        Assert.Equal("A=A", parsed.Kinds("Event"));
    }

    [Theory]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/A"},{"type":"null"}]}""", "Object A?")]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/A"}],"description":"d"}""", "Object A")]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/B"}]}""", "Object B")]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/S"}]}""", "Text")]
    [InlineData("""{"oneOf":[{"$ref":"#/$defs/L"}]}""", "Any?")]
    public void WrapperOfOne_IsWhatItWraps(string member, string expected)
    {
        const string Others = """ "B":{"properties":{"y":{"type":"string"}}},"S":{"type":"string"},"L":{"$ref":"#/$defs/L"} """;
        var parsed = Parsed.Schema("{\"properties\":{\"m\":" + member + "},\"$defs\":{" + A + "," + Others + "}}", "R=#");
        Assert.Equal(expected, parsed.Value("R", "m"));
    }
}
