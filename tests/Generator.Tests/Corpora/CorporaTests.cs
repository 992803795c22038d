using System.Diagnostics;
using EventUnion.Generator.Tests.Parsing;

namespace EventUnion.Generator.Tests.Corpora;

public class CorporaTests
{
    [Theory]
    [InlineData("openai/openapi.json", "#/components/schemas/ResponseStreamEvent", "type", 40, 150)]
    [InlineData("octokit/schema.json", "#/definitions/issues_event", "action", 16, 40)]
    [InlineData("octokit/schema.json", "#/definitions/pull_request_event", "action", 10, 40)]
    [InlineData("acp/schema-v2.json", "#/$defs/SessionUpdate", "sessionUpdate", 12, 40)]
    [InlineData("acp/schema-v2.json", "#/$defs/ContentBlock", "type", 5, 5)]
    public void PublicSchema_ComesToAModelWithinSeconds(string file, string pointer, string tag, int kinds, int objects)
    {
        string json = CorporaFolder.Read(file);
        var watch = Stopwatch.StartNew();
        var parsed = Parsed.Schema(json, "Root=" + pointer);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
        Assert.Equal(tag, parsed.Union("Root").TagName);
        Assert.InRange(parsed.Union("Root").Kinds.Count, kinds, 100);
        Assert.InRange(parsed.Model.Objects.Count, objects, 1000);
    }

    [Fact]
    public void EverySchemaOfADocument_IsAnswered()
    {
        string json = CorporaFolder.Read("openai/openapi.json");
        using var document = System.Text.Json.JsonDocument.Parse(json);
        string[] roots = [.. document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject().Select(s => "#/components/schemas/" + s.Name)];
        var parsed = Parsed.Schema(json, roots);
        Assert.InRange(parsed.Model.Objects.Count, 1000, 10_000);
        Assert.DoesNotContain(parsed.Said, s => s.StartsWith("EU0007", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("JSONTestSuite/test_parsing")]
    public void JsonTestSuite_IsReadStrictly(string folder)
    {
        string some = CorporaFolder.FullPath(folder + "/y_array_empty.json");
        foreach (string path in Directory.GetFiles(Path.GetDirectoryName(some)!, "?_*.json"))
        {
            string name = Path.GetFileName(path);
            string text;
            try
            {
                text = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path));
            }
            catch (System.Text.DecoderFallbackException)
            {
                continue;
            }

            var notes = System.Collections.Immutable.ImmutableArray.CreateBuilder<EventUnion.Generator.Schema.TreeNote>();
            bool isRead = EventUnion.Generator.Schema.JsonTreeReader.Read(text, notes, TestContext.Current.CancellationToken) is not null;
            Assert.True(name[0] == 'i' || isRead == (name[0] == 'y'), name);
        }
    }
}
