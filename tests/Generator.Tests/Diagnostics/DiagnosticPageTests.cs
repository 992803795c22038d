using System.Text.RegularExpressions;
using EventUnion.Generator.Tests.Parsing;

namespace EventUnion.Generator.Tests.Diagnostics;

/// <summary>The schemas that the pages of diagnostics show: what is called bad is told so, and what is called good is not.</summary>
public partial class DiagnosticPageTests
{
    public static TheoryData<string> Pages => [.. Directory.GetFiles(RepositoryRoot.Combine("docs", "diagnostics"), "EU*.md").Where(static p => Block(p, "Bad") is not null).Select(static p => Path.GetFileNameWithoutExtension(p)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Schemas_GiveWhatThePageSays(string id)
    {
        string page = RepositoryRoot.Combine("docs", "diagnostics", id + ".md");
        Assert.Contains(id, Said(Block(page, "Bad")!));
        Assert.DoesNotContain(id, Said(Block(page, "Good") ?? throw new InvalidOperationException("No good schema: " + id)));
    }

    [Fact]
    public void PagesWithSchemas_AreFound() => Assert.InRange(Pages.Count, 13, 100);

    private static IEnumerable<string> Said(string schema)
    {
        string[] roots = schema.Contains("\"Event\":", StringComparison.Ordinal) ? ["R=#", "Event=#/$defs/Event"]
            : schema.Contains("\"itemSchema\":", StringComparison.Ordinal) ? ["Event=#/text~1event-stream"]
            : ["R=#"];
        return Parsed.Validated(schema, roots).Result.Diagnostics.Select(static d => d.Descriptor.Id);
    }

    private static string? Block(string page, string section) =>
        Blocks().Matches(File.ReadAllText(page)).FirstOrDefault(m => m.Groups[1].Value == section)?.Groups[2].Value;

    [GeneratedRegex("## (Bad|Good)\\n```json\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
