using EventUnion.Generator.Tests.Parsing;

namespace EventUnion.Generator.Tests.Diagnostics;

public class SchemaDiagnosticTests
{
    private const string TwoVariants = """[{"$ref":"#/$defs/A"},{"$ref":"#/$defs/B"}]""";

    [Theory]
    [InlineData("""{"a":1,}""", "EU0003 }")]
    [InlineData("""{"properties":{"x":{}}, "title":"A", "title":"B"}""", "EU0004 \"title\"")]
    [InlineData("""{"properties":{"x":{"$ref":"#/missing"}}}""", "EU0007 \"#/missing\"")]
    [InlineData("""{"properties":{"x":{"allOf":[{"$ref":"gone.json"},{"minProperties":1,"required":["a"]}]}}}""", "EU0007 \"gone.json\"")]
    [InlineData("""{"properties":{"x":{"$ref":"#/$defs/L"}},"$defs":{"L":{"$ref":"#/$defs/L"}}}""", "EU0008 \"$ref\"")]
    [InlineData("""{"properties":{"x":{"$ref":"#/$defs/L"}},"$defs":{"L":{"type":"array","items":{"$ref":"#/$defs/L"}}}}""", "EU0008 \"items\"")]
    [InlineData("""{"properties":{"x":{"type":["string","integer"]}}}""", "EU0012 \"type\"")]
    [InlineData("""{"properties":{"x":{"anyOf":[{"type":"string"},{"type":["object","integer"]}]}}}""", "EU0012 \"anyOf\"")]
    [InlineData("""{"properties":{"x":{"anyOf":[{"type":"string"},{}]}}}""", "EU0012 \"anyOf\"")]
    [InlineData("""{"properties":{"x":{"type":"array","prefixItems":[{"type":"string"}]}}}""", "EU0012 \"prefixItems\"")]
    [InlineData("""{"properties":{"x":{"type":"array","items":[{"type":"string"}]}}}""", "EU0012 \"items\"")]
    [InlineData("""{"properties":{"x":{"oneOf":[{"items":{"type":"string"}},{"items":{"type":"integer"}}]}}}""", "EU0012 \"oneOf\"")]
    [InlineData("""{"properties":{"a":{},"A":{}}}""", "EU0013 \"A\"")]
    [InlineData("""{"properties":{"x":{"enum":["a","A"]}}}""", "EU0013 \"enum\"")]
    [InlineData("""{"properties":{"x":{"x-csharp-name":"a b"}}}""", "EU0029 \"a b\"")]
    [InlineData("""{"properties":{"x":{"$ref":"#/$defs/X","x-csharp-name":"class"}},"$defs":{"X":{"type":"string"}}}""", "EU0029 \"class\"")]
    [InlineData("""{"properties":{"x":{"x-csharp-name":"_frame"}}}""", "EU0029 \"_frame\"")]
    [InlineData("""{"properties":{"x":{"x-csharp-name":"s_shape"}}}""", "EU0029 \"s_shape\"")]
    [InlineData("""{"properties":{"x":{"$ref":"#/$defs/X"}},"$defs":{"X":{"x-csharp-name":"scoped","properties":{"y":{}}}}}""", "EU0029 \"scoped\"")]
    [InlineData("""{"properties":{"x":{"type":"string"}},"x-sse-event-is-tag":true}""", "EU0034 \"x-sse-event-is-tag\"")]
    [InlineData("""{"properties":{"x":{"x-sse-event-is-tag":"yes","oneOf":[{"properties":{"t":{"const":"a"}},"required":["t"]},{"properties":{"t":{"const":"b"}},"required":["t"]}]}}}""", "EU0034 \"x-sse-event-is-tag\"")]
    [InlineData("""{"properties":{"x":{"x-sse-event-is-tagg":true}}}""", "EU0033 \"x-sse-event-is-tagg\"")]
    [InlineData("""{"properties":{"x":{"$ref":"#/$defs/X"}},"$defs":{"X":{"discriminator":{"propertyName":"t"},"properties":{"t":{"type":"string"}}},"Y":{"allOf":[{"$ref":"#/$defs/X"}]}}}""", "EU0021 \"discriminator\"")]
    [InlineData("""{"properties":{"x":{}},"then":{"properties":{"y":{}}}}""", "EU0021 \"then\"")]
    public void Fault_IsUnderlined(string json, string expected) => Assert.Equal([expected], Parsed.Schema(json, "R=#").Said);

    [Theory]
    [InlineData("""{"properties":{"t":{"const":"a"}},"required":["t"]}""", """{"properties":{"t":{"const":"a"}},"required":["t"]}""", "EU0009 \"oneOf\"")]
    [InlineData("""{"properties":{"t":{"const":"a"}}}""", """{"properties":{"t":{"const":"b"},"x":{}},"required":["x"]}""", "EU0011 \"oneOf\"")]
    public void UnionsFault_IsUnderlined(string first, string second, string expected)
    {
        var parsed = Parsed.Schema($$"""{"properties":{"e":{"oneOf":{{TwoVariants}} } },"$defs":{"A":{{first}},"B":{{second}} } }""", "R=#");
        Assert.Equal([expected], parsed.Said);
    }

    [Fact]
    public void TagGivenTwice_FirstVariantKeepsIt()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"title":"One","properties":{"t":{"const":"a"}},"required":["t"]},
              {"title":"Two","properties":{"t":{"const":"b"}},"required":["t"]},
              {"title":"Three","properties":{"t":{"const":"a"}},"required":["t"]}]}
            """, "Event=#");
        Assert.Equal(["EU0010 \"a\""], parsed.Said);
        Assert.Equal("A=a B=b", parsed.Kinds("Event"));
        Assert.Equal(["a", "Three", "One", "; 'Three' is left out"], parsed.Result.Diagnostics[0].Arguments);
    }

    [Fact]
    public void VariantsWithoutNames_AreToldByTheirNumbers()
    {
        var parsed = Parsed.Schema("""{"oneOf":[{"properties":{"t":{"const":"a"}}},{"properties":{"t":{"const":"b"}}},{"properties":{"t":{"const":"a"}},"maxProperties":1}]}""", "Event=#");
        Assert.Equal("The tag value 'a' of 'variant 3' already means 'variant 1', which keeps it; 'variant 3' is left out", Message(parsed, "EU0010"));
    }

    [Fact]
    public void NoRoot_IsNoted()
    {
        var parsed = Parsed.Schema("""{"title":"Log","properties":{"x":{}}}""");
        Assert.Equal(["EU0025 @-1"], parsed.Said);
        Assert.Equal("'TestSchema' has no [EventRoot], so the whole document is its one root, called 'Log'", Message(parsed, "EU0025"));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, "EU0026 \"events\"")]
    [InlineData(9, "EU0026 \"events\"")]
    public void EventsBeyondReach_AreUnderlined(int depth, string? expected)
    {
        string json = """{"properties":{"events":{"items":{"$ref":"#/$defs/U"}}}}""";
        for (int i = 0; i < depth; i++)
        {
            json = "{\"properties\":{\"n\":" + json + "}}";
        }

        var parsed = Parsed.Schema(json[..^1] + ",\"$defs\":{\"U\":{\"oneOf\":[{\"properties\":{\"t\":{\"const\":\"a\"}}},{\"properties\":{\"t\":{\"const\":\"b\"}}}]}}}", "R=#", "Event=#/$defs/U");
        Assert.Equal(expected is null ? [] : [expected], parsed.Said.Where(static s => s.StartsWith("EU0026", StringComparison.Ordinal)));
        Assert.Equal(expected is null, parsed.Object("R").Envelope is not null);
    }

    [Fact]
    public void VariantHiddenByAnother_IsUnderlined()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[{"$ref":"#/$defs/A"},{"$ref":"#/$defs/B"},{"$ref":"#/$defs/C"}],
             "$defs":{"A":{"properties":{"x":{}},"required":["x"]},"B":{"properties":{"x":{}},"required":["x"],"minProperties":2},"C":{"properties":{"y":{}},"required":["y"]}}}
            """, "Event=#");
        Assert.Equal(["EU0028 \"$ref\""], parsed.Said);
        Assert.Equal("'B' is left out: no member tells it from 'A', which stands before it", Message(parsed, "EU0028"));
        Assert.Equal(["A", "C"], parsed.Union("Event").Kinds.Select(static k => k.Name));
    }

    [Fact]
    public void MappingToNoVariant_IsUnderlined()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[{"$ref":"#/$defs/A"}],"discriminator":{"propertyName":"t","mapping":{"a":"#/$defs/A","z":"#/$defs/Z"}},
             "$defs":{"A":{"properties":{"t":{"type":"string"}},"required":["t"]}}}
            """, "Event=#");
        Assert.Equal(["EU0018 \"z\""], parsed.Said);
    }

    [Theory]
    [InlineData("EU0005 @0", "R=#/nowhere")]
    [InlineData("EU0006 @0", "R=#/$defs/List")]
    [InlineData("EU0006 @0", "R=#/$defs/Text")]
    [InlineData("EU0006 @0", "R=#/$defs/Map")]
    [InlineData("EU0013 @0", "TestSchema=#")]
    [InlineData("EU0013 @1", "R=#/$defs/Point", "Read=#")]
    [InlineData("EU0019 @1", "R=#", "S=#")]
    [InlineData("EU0020 @0", "not a name=#")]
    [InlineData("EU0020 @0", "event=#")]
    public void RootsFault_IsShownAtItsAttribute(string expected, params string[] roots)
    {
        var parsed = Parsed.Schema(
            """{"properties":{"x":{}},"$defs":{"List":{"type":"array"},"Text":{"type":"string"},"Map":{"type":"object"},"Point":{"properties":{"y":{}}}}}""", roots);
        Assert.Equal([expected], parsed.Said);
    }

    [Fact]
    public void VariantsThatCanNotBeToldApart_AreListed()
    {
        var parsed = Parsed.Schema(
            """
            {"oneOf":[
              {"properties":{"t":{"const":"delta"},"content":{"type":"string"}},"required":["content"]},
              {"properties":{"t":{"const":"text"},"content":{"type":"string"}},"required":["content"]},
              {"properties":{"t":{"const":"number"},"content":{"type":"number"}},"required":["content"]},
              {"properties":{"t":{"const":"call"},"call_id":{"type":"string"},"name":{"type":"string"}},"required":["call_id","name"]},
              {"properties":{"t":{"const":"result"},"call_id":{"type":"string"},"result":{}},"required":["call_id","result"]}]}
            """, "Event=#");
        Assert.Equal(["t", "Delta, Text"], Assert.Single(parsed.Result.Diagnostics).Arguments);
    }

    [Fact]
    public void SameFaultOnSeveralWays_IsSaidOnce()
    {
        var parsed = Parsed.Schema(
            """{"properties":{"a":{"$ref":"#/$defs/X"},"b":{"$ref":"#/$defs/X"}},"$defs":{"X":{"properties":{"x":{"$ref":"#/no"}}}}}""", "R=#");
        Assert.Equal(["EU0007 \"#/no\""], parsed.Said);
    }

    [Fact]
    public void AssertionsAndAnnotations_AreIgnored()
    {
        var parsed = Parsed.Schema(
            """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"x","$comment":"c","title":"T","description":"d","examples":[1],"minProperties":1,
             "additionalProperties":false,"unevaluatedProperties":false,"x-vendor":{"a":1},
             "properties":{"x":{"type":"string","pattern":"^a","minLength":1,"format":"nonsense","default":"y","readOnly":true,"contentMediaType":"text/plain"}}}
            """, "R=#");
        Assert.Empty(parsed.Said);
        Assert.Equal("Text", parsed.Value("R", "x"));
    }

    private static string Message(Parsed parsed, string id) => parsed.Result.Diagnostics.Single(d => d.Descriptor.Id == id) switch
    {
        var d => string.Format(System.Globalization.CultureInfo.InvariantCulture, d.Descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture), [.. d.Arguments]),
    };

    [Fact]
    public void Place_HasLineAndColumn()
    {
        var parsed = Parsed.Schema("{\n  \"properties\": {\r\n    \"x\": {\"$ref\": \"#/no\"} } }", "R=#");
        var place = Assert.Single(parsed.Result.Diagnostics).Place.Text!;
        Assert.Equal(("/project/schema/test.json", 2, 18), (place.Path, place.Lines.Start.Line, place.Lines.Start.Character));
    }

    // The tag's value stands in a file that is longer than the union's.
    [Fact]
    public void TagOfAnotherFile_IsUnderlinedThere()
    {
        const string Variant = """{"properties":{"t":{"$ref":"common.json#/tag"}},"required":["t"]}""";
        string main = $$"""{"oneOf":[{"$ref":"#/$defs/A"},{"$ref":"#/$defs/B"},{"$ref":"#/$defs/C"}],"$defs":{"A":{{Variant}},"B":{{Variant}},"C":{"properties":{"t":{"const":"c"} },"required":["t"]} } }""";
        string common = "{" + new string(' ', main.Length) + "\"tag\":{\"const\":\"a\"}}";
        var parsed = Parsed.Files([("/project/schema/test.json", main), ("/project/schema/common.json", common)], "Event=#");
        Assert.Equal(["EU0010 \"a\""], parsed.Said);
        Assert.Equal("/project/schema/common.json", parsed.Result.Diagnostics[0].Place.Text!.Path);
    }

    // The value is 2.0 in the schema, and the tag 2.
    [Fact]
    public void TagOfAnotherSpelling_IsUnderlined()
    {
        var parsed = Parsed.Schema("""{"oneOf":[{"properties":{"t":{"type":"integer","const":2}},"required":["t"]},{"properties":{"t":{"type":"integer","const":2.0}},"required":["t"]},{"properties":{"t":{"const":3}},"required":["t"]}]}""", "Event=#");
        Assert.Equal(["EU0010 2.0"], parsed.Said);
    }
}
