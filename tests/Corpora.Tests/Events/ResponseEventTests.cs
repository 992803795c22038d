using System.Text.Json;
using System.Text.Json.Nodes;
using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Documents;
using EventUnion.Corpora.Tests.Instances;

namespace EventUnion.Corpora.Tests.Events;

/// <summary>Every recorded event of OpenAI's streams, read with the reader that its document gives, beside <see cref="JsonDocument"/>.</summary>
public class ResponseEventTests
{
    // Of those that are found valid every so manieth is judged by a validator of its own too, which takes longer than all else; those that are not are all.
    private const int JudgedOnce = 20;

    [Fact]
    public void RecordedEvents_AreClassifiedPassedOnAndOwnedAsJsonDocumentSeesThem()
    {
        IReadOnlyList<byte[]> events = EventStreams.Read("openai/responses-sse");
        Assert.Equal(8298, events.Count);
        const string Root = "#/components/schemas/ResponseStreamEvent";
        string openApi = CorporaFolder.Read("openai/openapi.json");
        using var reading = new SchemaReading(openApi);
        EventProbe probe = RootCompiler.LoadProbe("openai/openapi.json", openApi, Root, TestContext.Current.CancellationToken);
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        int strayed = 0;
        int judged = 0;
        foreach (byte[] json in events)
        {
            probe(json, "", out string kind, out bool strays, out byte[] passedOn, out object? record, out byte[] written, out bool isKnown, out string violation);
            using var document = JsonDocument.Parse(json);
            string type = document.RootElement.GetProperty("type").GetString()!;
            Assert.Equal(kind, kinds.TryGetValue(type, out string? known) ? known : kinds[type] = kind);
            Assert.Equal(json, passedOn);
            Assert.Equal(LacksWhatItsSchemaAsks(document.RootElement, type), strays);
            Assert.Equal(strays, !isKnown);
            Assert.True(!strays || violation.Length > 0, type);
            if (violation.Length > 0 || judged++ % JudgedOnce == 0)
            {
                Assert.True(reading.Allows(Root, JsonNode.Parse(json)) == (violation.Length == 0), $"{type}: {violation}: {System.Text.Encoding.UTF8.GetString(json)}");
            }

            using var again = JsonDocument.Parse(written);
            Assert.True(JsonElement.DeepEquals(document.RootElement, again.RootElement), type);
            if (!strays)
            {
                Assert.Null(RecordComparison.Difference(record, document.RootElement));
            }

            strayed += strays ? 1 : 0;
        }

        Assert.InRange(kinds.Count, 20, 58);
        Assert.Equal(kinds.Count, kinds.Values.Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain("Unknown", kinds.Values);
        Assert.Equal(80, strayed);
    }

    // What these recordings have and their document does not allow, found by looking at them: the service writes "user": null, and left out a name that was added later.
    private static bool LacksWhatItsSchemaAsks(JsonElement e, string type) =>
        (e.TryGetProperty("response", out JsonElement response) && response.TryGetProperty("user", out JsonElement user) && user.ValueKind == JsonValueKind.Null)
        || (type == "response.function_call_arguments.done" && !e.TryGetProperty("name", out _));
}
