using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EventUnion.Corpora.Tests.Compiling;

namespace EventUnion.Corpora.Tests.Events;

/// <summary>The union of the service's own document, which stands inline in a response, and the one of this repository's schema.</summary>
public partial class SessionEventTests
{
    [Fact]
    public void SameBytes_AreTheSameEventsByEitherDocument()
    {
        EventProbe theirs = Probe("llamaparse/openapi.yaml", CorporaFolder.Read("llamaparse/openapi.yaml"), "#/components/schemas/SessionDetail/properties/events/items");
        EventProbe ours = Probe("chat-session.schema.json", File.ReadAllText(RepositoryRoot.Combine("schema", "chat-session.schema.json")), "#/properties/events/items");
        byte[][] events = [.. Examples()];
        Assert.InRange(events.Length, 16, int.MaxValue);
        HashSet<string> kinds = [.. events.Select(json => Read(theirs, json).Kind)];
        Assert.All(events, json => Assert.Equal(Read(theirs, json), Read(ours, json)));
        Assert.Superset(new HashSet<string>(["ThinkingDelta", "TextDelta", "Thinking", "Text", "ToolCall", "ToolResult", "Stop", "UserInput", "Unknown"]), kinds);
    }

    private static EventProbe Probe(string path, string document, string root) => RootCompiler.LoadProbe(path, document, root, TestContext.Current.CancellationToken);

    // The documents order members differently, and so do records and what they write.
    private static (string Kind, bool Strays, string PassedOn, string Members, string Written, bool IsKnown, string Violation) Read(EventProbe probe, byte[] json)
    {
        probe(json, "", out string kind, out bool strays, out byte[] passedOn, out object? record, out byte[] written, out bool isKnown, out string violation);
        string members = string.Join(" ", record!.GetType().GetProperties().Select(static p => p.Name).Order(StringComparer.Ordinal));
        return (kind, strays, Encoding.UTF8.GetString(passedOn), members, Sorted(JsonNode.Parse(written))!.ToJsonString(), isKnown, violation);
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value.OrderBy(static p => p.Key, StringComparer.Ordinal).Select(static p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };

    // Those of whole sessions, and those that stand alone; each that has a tag once more without it, and with one that nobody knows.
    private static IEnumerable<byte[]> Examples()
    {
        foreach (string file in Directory.EnumerateFiles(RepositoryRoot.Combine("schema", "examples"), "*.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            JsonElement[] events = document.RootElement.TryGetProperty("events", out JsonElement list) ? [.. list.EnumerateArray()] : [document.RootElement.Clone()];
            foreach (JsonElement example in events)
            {
                string json = example.GetRawText();
                yield return Encoding.UTF8.GetBytes(json);
                foreach (string other in example.TryGetProperty("type", out _) ? new[] { "\"typ\"$1", "\"type\"$1un" } : [])
                {
                    string changed = Tag().Replace(json, other);
                    Assert.NotEqual(json, changed);
                    yield return Encoding.UTF8.GetBytes(changed);
                }
            }
        }
    }

    [GeneratedRegex("\"type\"(\\s*:\\s*\")")]
    private static partial Regex Tag();
}
