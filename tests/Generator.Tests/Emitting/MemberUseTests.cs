using EventUnion.Generator.Emitting;
using EventUnion.Generator.Model;
using EventUnion.Generator.Tests.Parsing;

namespace EventUnion.Generator.Tests.Emitting;

/// <summary>What a schema says of the use of members, in what is generated.</summary>
public class MemberUseTests
{
    private const string Json = """
        { "type": "object", "required": ["d", "e"], "properties": {
          "a": { "type": "string", "readOnly": true }, "b": { "type": "string", "writeOnly": true, "default": "x" },
          "c": { "type": "integer", "deprecated": true, "default": 5 }, "d": { "type": "string", "deprecated": true }, "e": { "type": ["string", "null"], "deprecated": true },
          "b_or_default": { "type": "string" }, "f": { "$ref": "#/$defs/F" }, "g": { "allOf": [{ "$ref": "#/$defs/F" }], "default": "outer" }, "o": { "$ref": "#/$defs/O" } },
          "$defs": { "F": { "type": "string", "default": "inner" }, "O": { "type": "object", "properties": { "x": { "type": "string", "deprecated": true } } } } }
        """;

    private static readonly Parsed s_parsed = Parsed.Schema(Json, "R=#");

    [Fact]
    public void Documentation_SaysHowAMemberIsUsed()
    {
        string file = File("R");
        Assert.Contains("/// <remarks><c>a</c>: string, optional, read-only.</remarks>", file, StringComparison.Ordinal);
        Assert.Contains("/// <remarks><c>b</c>: string, optional, default <c>\"x\"</c>, write-only.</remarks>", file, StringComparison.Ordinal);
        Assert.Contains("/// <remarks><c>c</c>: integer of <c>long</c>, optional, default <c>5</c>, deprecated.</remarks>", file, StringComparison.Ordinal);
    }

    [Fact]
    public void DefaultBesideAReference_CountsMoreThanItsOwn() => Assert.Equal(("\"inner\"", "\"outer\""), (s_parsed.Member("R", "f").Default, s_parsed.Member("R", "g").Default));

    [Fact]
    public void MemberCalledLikeADefault_IsSpelledOut()
    {
        Assert.Equal("BUnderscoreOrUnderscoreDefault", s_parsed.Member("R", "b_or_default").Name);
        Assert.Equal(["EU0013 \"b_or_default\""], s_parsed.Said);
    }

    [Fact]
    public void SchemaWithDeprecatedMembers_CompilesWithoutWarnings() => Assert.Equal("", EmittedCompilation.Problems(s_parsed.Model));

    [Theory]
    [InlineData("_ = view.C;")]
    [InlineData("_ = view.COrDefault;")]
    [InlineData("_ = view.D;")]
    [InlineData("view.TryGetD(out _);")]
    [InlineData("_ = view.E;")]
    [InlineData("_ = record.C;")]
    public void UseOfADeprecatedMember_Warns(string use)
    {
        string problems = EmittedCompilation.Problems(
            s_parsed.Model, $"static class User {{ static void Use(Acme.TestSchema.R view, Acme.TestSchema.RRecord record) {{ {use} }} }}");
        Assert.Contains("CS0618", Assert.Single(problems.Split('\n')), StringComparison.Ordinal);
    }

    private static string File(string name) => ObjectEmitter.Emit(s_parsed.Object(name), s_parsed.Model.Target, s_parsed.Model.SchemaPath);
}
