using EventUnion.Generator.Model;
using EventUnion.Generator.Tests.Emitting;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>What is read of assertions, where validation is asked for.</summary>
public class RuleTests
{
    [Theory]
    [InlineData("""{"type":"string","minLength":1,"maxLength":2.0}""", "minLength 1 maxLength 2.0")]
    [InlineData("""{"type":"string","pattern":"\\d$"}""", "pattern \"[0-9]\\\\z\"")]
    [InlineData("""{"type":"integer","minimum":1,"exclusiveMaximum":5,"multipleOf":2}""", "minimum 1 exclusiveMaximum 5 multipleOf 2")]
    [InlineData("""{"type":"integer","minimum":1,"exclusiveMinimum":true,"maximum":9,"exclusiveMaximum":false}""", "exclusiveMinimum 1 maximum 9")]
    [InlineData("""{"enum":["a","b\""]}""", """enum ["a","b\""]""")]
    [InlineData("""{"enum":[1,2.50]}""", "enum [1,2.50]")]
    [InlineData("""{"type":"boolean","const":false}""", "const [false]")]
    [InlineData("""{"const":"a"}""", """const ["a"]""")]
    [InlineData("""{"enum":[{},"a"]}""", "")]
    [InlineData("""{"type":"array","uniqueItems":true,"maxItems":3,"items":{"type":"string","maxLength":4}}""", "uniqueItems true maxItems 3 element(maxLength 4)")]
    [InlineData("""{"type":"array","uniqueItems":false,"items":{"items":{"minimum":4,"type":"integer"}}}""", "element(element(minimum 4))")]
    [InlineData("""{"type":"object","minProperties":1,"additionalProperties":{"type":"string","minLength":4},"propertyNames":{"maxLength":2}}""", "minProperties 1 element(minLength 4) names(maxLength 2)")]
    [InlineData("""{"$ref":"#/$defs/S"}""", "maxLength 5")]
    [InlineData("""{"$ref":"#/$defs/S","minLength":1}""", "maxLength 5 minLength 1")]
    [InlineData("""{"allOf":[{"$ref":"#/$defs/S"},{"maxLength":7}]}""", "maxLength 5 maxLength 7")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/S"},{"type":"null"}]}""", "maxLength 5")]
    [InlineData("""{"$ref":"#/$defs/O"}""", "")]
    [InlineData("""{"type":"string","minLength":"x","pattern":5,"uniqueItems":1,"format":"uri"}""", "")]
    public void Assertions_AreRead(string schema, string expected)
    {
        var parsed = Of(schema);
        Assert.Equal(expected, Describe(parsed.Member("R", "m").Rules));
        Assert.Empty(parsed.Said);
        Assert.Equal("", EmittedCompilation.Problems(parsed.Model));
        Assert.Null(Parsed.Schema(Document(schema), "R=#").Member("R", "m").Rules);
    }

    // What is no union in C# has its alternatives as data, but those that every value keeps to, or that nothing is said of.
    [Theory]
    [InlineData("""{"anyOf":[{"type":"string","maxLength":2},{"type":"string","pattern":"a"}]}""", """anyOf(type ["string"] maxLength 2 | type ["string"] pattern "a")""")]
    [InlineData("""{"anyOf":[{"type":"string","maxLength":2},{"type":"string"}]}""", "")]
    [InlineData("""{"anyOf":[{"type":"integer","maximum":2},{"type":"number"}]}""", "")]
    [InlineData("""{"anyOf":[{"type":"number","maximum":2},{"type":"integer"}]}""", """anyOf(type ["number"] maximum 2 | type ["integer"])""")]
    [InlineData("""{"oneOf":[{"type":"string","maxLength":2},{"type":"integer"}]}""", """oneOf(type ["string"] maxLength 2 | type ["integer"])""")]
    [InlineData("""{"type":["string","integer"],"minLength":1}""", """type ["string","integer"] minLength 1""")]
    [InlineData("""{"type":"array","items":{"type":["boolean","number","null"]}}""", """element(type ["boolean","number"])""")]
    [InlineData("""{"oneOf":[{"type":"object","required":["a"],"additionalProperties":false},{"type":"object","minProperties":1}]}""", """oneOf(type ["object"] required ["a"] additionalProperties [] | type ["object"] minProperties 1)""")]
    [InlineData("""{"type":"object","patternProperties":{"^x":{},"\\d":{}},"unevaluatedProperties":false}""", """unevaluatedProperties [["^x","[0-9]"]]""")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/O"},{"type":"null"}],"minProperties":1}""", "minProperties 1")]
    [InlineData("""{"anyOf":[{"$ref":"#/$defs/O"},{"type":"string","maxLength":3}],"minProperties":1}""", "")]
    public void Alternatives_AreRead(string schema, string expected) => Assert.Equal(expected, Describe(Of(schema).Member("R", "m").Rules));

    [Fact]
    public void AlternativesWithoutEnd_AreReadSoFar()
    {
        const string Loop = """{"anyOf":[{"type":"string","maxLength":1},{"type":"array","items":{"$ref":"#/$defs/L"}},{"type":"object","additionalProperties":{"$ref":"#/$defs/L"}},{"type":"array","items":{"items":{"$ref":"#/$defs/L"}}}]}""";
        var parsed = Parsed.Validated($$$"""{"properties":{"m":{"anyOf":[{"$ref":"#/$defs/L"},{"type":"number"}]}},"$defs":{"L":{{{Loop}}}}}""", "R=#");
        Assert.InRange(parsed.Model.ToString().Length, 1, int.MaxValue);
        Assert.InRange(parsed.Model.Objects.Sum(static o => o.Members.Sum(static m => Describe(m.Rules).Length)), 10, 20_000);
    }

    [Fact]
    public void UnionsKnowWhatIsAssertedOfEveryKind()
    {
        const string Kinds = """{"properties":{"t":{"const":"a"}},"required":["t"]},{"properties":{"t":{"const":"b"}},"required":["t"]}""";
        var union = Parsed.Validated($$$"""{"oneOf":[{{{Kinds}}}],"maxProperties":4}""", "R=#").Model.Unions[0];
        Assert.Equal(("maxProperties 4", ""), (Describe(union.Rules), string.Join(' ', union.Others)));
        var open = Parsed.Validated($$$"""{"oneOf":[{{{Kinds}}},{"type":"object"}]}""", "R=#").Model.Unions[0];
        Assert.Equal(("", "Object"), (Describe(open.Rules), string.Join(' ', open.Others)));
        var any = Parsed.Validated($$$"""{"oneOf":[{{{Kinds}}},{}]}""", "R=#").Model.Unions[0];
        Assert.Equal("Null Boolean String Array Object Number", string.Join(' ', any.Others));
        Assert.Empty(Parsed.Schema($$$"""{"oneOf":[{{{Kinds}}},{}],"maxProperties":4}""", "R=#").Model.Unions[0].Others);
    }

    [Fact]
    public void ObjectsKnowTheirOwnAssertions()
    {
        var parsed = Of("""{"$ref":"#/$defs/O"}""");
        Assert.Equal("maxProperties 2 additionalProperties []", Describe(parsed.Object("O").Rules));
        var union = Parsed.Validated("""{"oneOf":[{"additionalProperties":false,"properties":{"t":{"const":"a"},"x":{}},"required":["t"]},{"properties":{"t":{"const":"b"}},"required":["t"]}]}""", "R=#");
        Assert.Equal(("additionalProperties [\"t\"]", ""), (Describe(union.Object("A").Rules), Describe(union.Object("B").Rules)));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData(@"\\p{Script=Greek}")]
    public void PatternThatDotNetCannotSay_IsTold(string pattern)
    {
        string schema = $$"""{"type":"string","pattern":"{{pattern}}","minLength":1}""";
        var parsed = Of(schema);
        Assert.Equal([$"EU0050 \"{pattern}\""], parsed.Said);
        Assert.Equal("minLength 1", Describe(parsed.Member("R", "m").Rules));
        Assert.Empty(Parsed.Schema(Document(schema), "R=#").Said);
    }

    // Nobody else pays: without validation the words of this list change nothing at all.
    [Theory]
    [InlineData("\"minLength\":1,")]
    [InlineData("\"pattern\":\"(\",")]
    [InlineData("\"uniqueItems\":true,")]
    [InlineData("\"propertyNames\":{\"pattern\":\"a\"},")]
    [InlineData("\"multipleOf\":3,")]
    public void AssertionWithoutValidation_ChangesNothing(string assertion)
    {
        var without = Parsed.Schema(Document("""{"type":"string"}"""), "R=#");
        var with = Parsed.Schema(Document($$"""{ {{assertion}}"type":"string"}"""), "R=#");
        Assert.Equal(without.Model, with.Model);
        Assert.Empty(with.Said);
    }

    private static Parsed Of(string schema) => Parsed.Validated(Document(schema), "R=#");

    private static string Document(string schema) => $$"""
        {"type":"object","properties":{"m":{{schema}} },
         "$defs":{"S":{"type":"string","maxLength":5},"O":{"type":"object","maxProperties":2,"additionalProperties":false,"properties":{"x":{} } } } }
        """;

    private static string Describe(RuleModel? rules)
    {
        if (rules is null)
        {
            return "";
        }

        string[] parts =
        [
            .. rules.Assertions,
            .. rules.Element is { } element ? [$"element({Describe(element)})"] : Array.Empty<string>(),
            .. rules.Names is { } names ? [$"names({Describe(names)})"] : Array.Empty<string>(),
            .. rules.Choices.Select(static c => $"{c.Keyword}({string.Join(" | ", c.Options.Select(Describe))})"),
        ];
        return string.Join(' ', parts);
    }
}
