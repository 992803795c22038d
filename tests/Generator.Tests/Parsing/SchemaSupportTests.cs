using System.Text.RegularExpressions;
using EventUnion.Generator.Parsing;

namespace EventUnion.Generator.Tests.Parsing;

/// <summary>What <c>docs/schema-support.md</c> says is so.</summary>
public partial class SchemaSupportTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "schema-support.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Ignored => [.. Section("Keywords that are ignored").Split('`').Where(static (_, i) => i % 2 == 1)];

    public static TheoryData<string, string, string> Examples =>
        [.. ExampleRow().Matches(Section("What a value becomes")).Select(static m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value.Trim()))];

    [Fact]
    public void KeywordTable_IsTheParsersOwn() => Assert.Equal(
        Vocabulary.Uses.Select(static u => u.Key + " " + u.Value),
        KeywordRow().Matches(Section("Keywords that are read")).Select(static m => m.Groups[1].Value + " " + m.Groups[2].Value));

    [Fact]
    public void Tables_AreFound() => Assert.Equal((true, true), (Ignored.Count > 15, Examples.Count > 25));

    [Theory]
    [MemberData(nameof(Ignored))]
    public void IgnoredKeyword_ChangesNothing(string keyword)
    {
        const string Schema = """{"type":"object","properties":{"x":{"type":"string"},"list":{"items":{"type":"integer"}}},"required":["x"]}""";
        Assert.Equal(KeywordUse.Ignored, Vocabulary.Of(keyword));
        foreach (string value in new[] { "1", "\"a\"", "true", "[]", "{\"properties\":{\"y\":{\"type\":\"boolean\"}}}" })
        {
            var with = Parsed.Schema(Schema.Insert(1, $"\"{keyword}\":{value},").Replace("{\"type\":\"string\"", $"{{\"{keyword}\":{value},\"type\":\"string\"", StringComparison.Ordinal), "R=#");
            Assert.Equal(Parsed.Schema(Schema, "R=#").Model, with.Model);
            Assert.Empty(with.Said);
        }
    }

    [Fact]
    public void ReadKeyword_ChangesTheModel() =>
        Assert.NotEqual(Parsed.Schema("""{"properties":{"x":{}}}""", "R=#").Model, Parsed.Schema("""{"properties":{"x":{"format":"date-time","type":"string"}}}""", "R=#").Model);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_BecomesWhatThePageSays(string schema, string becomes, string said)
    {
        var parsed = Parsed.Schema("{\"properties\":{\"x\":" + schema + "}}", "R=#");
        Assert.Equal(becomes, parsed.Value("R", "x"));
        Assert.Equal(said, string.Join(" ", parsed.Result.Diagnostics.Select(static d => d.Descriptor.Id)));
    }

    private static string Section(string title)
    {
        int start = s_page.IndexOf("## " + title + "\n", StringComparison.Ordinal);
        Assert.True(start >= 0, title);
        int end = s_page.IndexOf("\n## ", start, StringComparison.Ordinal);
        return end < 0 ? s_page[start..] : s_page[start..end];
    }

    [GeneratedRegex(@"^\| `([^`]+)` \| ([A-Z][A-Za-z]+) \|", RegexOptions.Multiline)]
    private static partial Regex KeywordRow();

    [GeneratedRegex(@"^\| `([^`]+)` \| ([^|]+?) \|([^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex ExampleRow();
}
