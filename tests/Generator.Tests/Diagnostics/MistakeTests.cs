using System.Globalization;
using EventUnion.Generator.Parsing.Spelling;
using EventUnion.Generator.Tests.Parsing;

namespace EventUnion.Generator.Tests.Diagnostics;

/// <summary>Slips of the keyboard in a schema, which would otherwise come to another union or to any JSON in silence.</summary>
public class MistakeTests
{
    [Theory]
    [InlineData("""{"properties":{"kind":{"type":"string"},"order_id":{"type":"integer"}},"required":["kind","order_id"]}""", "EU0030 \"kind\"")]
    [InlineData("""{"properties":{"order_id":{"type":"integer"}},"required":["order_id"]}""", "EU0030 \"$ref\"")]
    public void OneVariantWithoutTheConstant_IsUnderlined(string paid, string expected)
    {
        var parsed = Parsed.Schema(Orders(paid), "Event=#");
        Assert.Equal([expected], parsed.Said);
        Assert.Null(parsed.Union("Event").TagName);
        Assert.Equal(
            "'kind' is a constant in 4 of the 5 variants of this union and not in 'OrderPaid', so it is no tag, and an event of an unknown 'kind' may pass for one that its members fit",
            Message(parsed));
    }

    // What two of three have in common may be chance; what the third one has too, without its constant, is a slip.
    [Theory]
    [InlineData("""{"properties":{"kind":{"type":"string"},"r":{}},"required":["r"]}""", "EU0030 \"kind\"")]
    [InlineData("""{"properties":{"r":{}},"required":["r"]}""")]
    public void ThirdVariant_IsAskedForAConstantWhereItHasTheMember(string third, params string[] expected)
    {
        var parsed = Parsed.Schema(
            $$$"""
            {"oneOf":[
              {"properties":{"kind":{"const":"a"},"p":{}},"required":["p"]},
              {"properties":{"kind":{"const":"b"},"q":{}},"required":["q"]},
              {{{third}}}]}
            """, "Event=#");
        Assert.Equal(expected, parsed.Said);
    }

    [Fact]
    public void TagValueOfAnother_IsUnderlined()
    {
        var parsed = Parsed.Schema(Orders("""{"properties":{"kind":{"const":"order.shipped"},"reason":{"type":"string"}},"required":["kind","reason"]}"""), "Event=#");
        Assert.Equal(["EU0031 \"order.shipped\""], parsed.Said);
        Assert.Equal("The tag value 'order.shipped' of 'OrderPaid' is that of 'OrderShipped' too; their members tell them apart", Message(parsed));
        Assert.Equal(5, parsed.Union("Event").Kinds.Count);
    }

    [Fact]
    public void TagValueSharedBesideASecondConstant_IsMeant()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"title":"User","properties":{"type":{"const":"message"},"role":{"const":"user"}},"required":["type","role"]},
              {"title":"Assistant","properties":{"type":{"const":"message"},"role":{"const":"assistant"}},"required":["type","role"]},
              {"title":"Call","properties":{"type":{"const":"call"}},"required":["type"]},
              {"title":"Stop","properties":{"type":{"const":"stop"}},"required":["type"]}]}
            """, "Event=#");
        Assert.Empty(parsed.Said);
    }

    [Theory]
    [InlineData("#/$defs/OrderPiad", ". Did you mean '#/$defs/OrderPaid'?")]
    [InlineData("#/$def/OrderPaid", ". Did you mean '#/$defs/OrderPaid'?")]
    [InlineData("#/$defs/Refund", "")]
    [InlineData("#/$defs/OrderPaid/missing", "")]
    [InlineData("gone.json#/$defs/OrderPaid", "")]
    public void ReferenceOfAVariantToNothing_LeavesItOut(string reference, string suggestion)
    {
        string schema = Orders("""{"properties":{"kind":{"const":"order.paid"}},"required":["kind"]}""").Replace("\"#/$defs/OrderPaid\"", $"\"{reference}\"", StringComparison.Ordinal);
        var parsed = Parsed.Schema(schema, "Event=#");
        Assert.Equal([$"EU0007 \"{reference}\""], parsed.Said);
        Assert.Equal($"'{reference}' points to nothing; this variant is left out of the union, and what it describes is unknown{suggestion}", Message(parsed));
        Assert.Equal("OrderPlaced=order.placed OrderShipped=order.shipped OrderClosed=order.closed OrderHeld=order.held", parsed.Kinds("Event"));
    }

    [Theory]
    [InlineData("""{"$ref":"#/$defs/Custmer"}""")]
    [InlineData("""{"$ref":"#/$defs/Custmer","title":"T","maxProperties":4,"properties":{"x":{}}}""")]
    public void ReferenceOfAMemberToNothing_IsAnyJson(string member)
    {
        var parsed = Parsed.Schema($$$"""{"properties":{"m":{{{member}}} },"$defs":{"Customer":{"type":"string"} } }""", "R=#");
        Assert.Equal(["EU0007 \"#/$defs/Custmer\""], parsed.Said);
        Assert.Equal("'#/$defs/Custmer' points to nothing; any JSON is accepted in its place. Did you mean '#/$defs/Customer'?", Message(parsed));
    }

    [Theory]
    [InlineData("\"intger\"", "EU0032 \"intger\"", "'intger' is no type of JSON Schema, and says nothing of the value. Did you mean 'integer'?")]
    [InlineData("[\"sting\",\"null\"]", "EU0032 \"sting\"", "'sting' is no type of JSON Schema, and says nothing of the value. Did you mean 'string'?")]
    [InlineData("\"date\"", "EU0032 \"date\"", "'date' is no type of JSON Schema, and says nothing of the value")]
    public void UnknownType_IsUnderlined(string type, string expected, string message)
    {
        var parsed = Parsed.Schema($$$"""{"properties":{"m":{"type":{{{type}}} } } }""", "R=#");
        Assert.Equal([expected], parsed.Said);
        Assert.Equal(message, Message(parsed));
    }

    [Theory]
    [InlineData("requierd", "required")]
    [InlineData("require", "required")]
    [InlineData("additionalPropertys", null)]
    [InlineData("tpye", "type")]
    [InlineData("nota", null)]
    [InlineData("thn", null)]
    [InlineData("dependentSchema", null)]
    [InlineData("examples", null)]
    [InlineData("x-type", null)]
    public void KeywordOneEditFromAKnownOne_IsUnderlined(string keyword, string? meant)
    {
        var parsed = Parsed.Schema($$$"""{"properties":{"m":{} },"{{{keyword}}}":["m"]}""", "R=#");
        Assert.Equal(meant is null ? [] : [$"EU0033 \"{keyword}\""], parsed.Said);
        Assert.Equal(meant is null ? "" : $"'{keyword}' is no keyword, and says nothing. Did you mean '{meant}'?", meant is null ? "" : Message(parsed));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abcd", "abdc", 1)]
    public void Edits_AreCounted(string from, string to, int edits)
    {
        Assert.Equal(edits, NearestName.Edits(from, to));
        Assert.Equal(edits, NearestName.Edits(to, from));
    }

    private static string Orders(string paid) =>
        $$$"""
        {"oneOf":[{"$ref":"#/$defs/OrderPlaced"},{"$ref":"#/$defs/OrderShipped"},{"$ref":"#/$defs/OrderClosed"},{"$ref":"#/$defs/OrderHeld"},{"$ref":"#/$defs/OrderPaid"}],
         "$defs":{
           "OrderPlaced":{"properties":{"kind":{"const":"order.placed"},"items":{"type":"array"}},"required":["kind","items"]},
           "OrderShipped":{"properties":{"kind":{"const":"order.shipped"},"carrier":{"type":"string"}},"required":["kind","carrier"]},
           "OrderHeld":{"properties":{"kind":{"const":"order.held"},"until":{"type":"string"}},"required":["kind","until"]},
           "OrderPaid":{{{paid}}},
           "OrderClosed":{"properties":{"kind":{"const":"order.closed"},"by":{"type":"string"}},"required":["kind","by"]} } }
        """;

    private static string Message(Parsed parsed)
    {
        var only = Assert.Single(parsed.Result.Diagnostics);
        return string.Format(CultureInfo.InvariantCulture, only.Descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. only.Arguments]);
    }
}
