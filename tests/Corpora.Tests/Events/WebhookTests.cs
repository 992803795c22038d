using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventUnion.Corpora.Tests.Compiling;
using EventUnion.Corpora.Tests.Instances;

namespace EventUnion.Corpora.Tests.Events;

/// <summary>Every example of a webhook, read with the reader that the document of all of them gives and the name that its HTTP header has, beside <see cref="JsonDocument"/>.</summary>
public class WebhookTests
{
    [Fact]
    public void Examples_AreClassifiedPassedOnAndOwnedAsJsonDocumentSeesThem()
    {
        string document = CorporaFolder.Read("octokit/schema.json");
        using var schema = JsonDocument.Parse(document);
        using var examples = JsonDocument.Parse(CorporaFolder.Read("octokit/examples.json"));
        EventProbe probe = RootCompiler.LoadProbe("octokit/schema.json", document, "#", TestContext.Current.CancellationToken);
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reading = new SchemaReading(document);
        int count = 0;
        int strayed = 0;
        foreach ((string header, JsonElement json) in examples.RootElement.EnumerateArray().SelectMany(Payloads))
        {
            string text = json.GetRawText();
            probe(Encoding.UTF8.GetBytes(text), header, out string kind, out bool strays, out byte[] passedOn, out object? record, out byte[] written, out bool isKnown, out string violation);
            string definition = DefinitionOf(schema.RootElement, header, json);
            Assert.Equal((definition, kind), (definition, kinds.TryGetValue(definition, out string? known) ? known : kinds[definition] = kind));
            bool isValid = reading.Judge.Allows("#/definitions/" + definition.Split('/')[0], JsonNode.Parse(text));
            Assert.True(isValid == (violation.Length == 0), $"{definition}: {violation}");
            Assert.True(!strays || violation.Length > 0);
            Assert.Equal((definition, !strays), (definition, isKnown));
            Assert.Equal(text, Encoding.UTF8.GetString(passedOn));
            using var again = JsonDocument.Parse(written);
            Assert.True(JsonElement.DeepEquals(json, again.RootElement), definition);
            Assert.Null(strays ? null : RecordComparison.Difference(record, json));
            count++;
            strayed += strays ? 1 : 0;
        }

        Assert.Equal(examples.RootElement.EnumerateArray().Sum(static e => e.GetProperty("examples").GetArrayLength()), count);

        // Some of the examples break their schema, and most do not: about one in six when this was written.
        Assert.InRange(strayed, 1, count / 6);
        Assert.DoesNotContain("Unknown", kinds.Values);
        Assert.Equal(kinds.Count, kinds.Values.Distinct(StringComparer.Ordinal).Count());
    }

    private static IEnumerable<(string Header, JsonElement Json)> Payloads(JsonElement e) => e.GetProperty("examples").EnumerateArray().Select(json => (e.GetProperty("name").GetString()!, json));

    // The definition of the event that a header names: of several the one that has the payload's action, and of these the one whose required members are there.
    private static string DefinitionOf(JsonElement schema, string header, JsonElement json)
    {
        JsonElement definitions = schema.GetProperty("definitions");
        string name = schema.GetProperty("oneOf").EnumerateArray().Select(NameOf).Single(n => n == header + "_event" || n == header + "$event");
        return DefinitionOf(definitions, name, definitions.GetProperty(name), json);
    }

    private static string DefinitionOf(JsonElement definitions, string name, JsonElement definition, JsonElement json)
    {
        if (!definition.TryGetProperty("oneOf", out JsonElement options))
        {
            return name;
        }

        (string Name, JsonElement Schema)[] all =
            [.. options.EnumerateArray().Select((o, i) => o.TryGetProperty("$ref", out _) ? (NameOf(o), definitions.GetProperty(NameOf(o))) : ($"{name}/{i}", o)).Where(o => HasAction(o.Item2, json))];
        (string Name, JsonElement Schema) found = all.Length == 1 ? all[0] : all.Single(o => o.Schema.GetProperty("required").EnumerateArray().All(r => json.TryGetProperty(r.GetString()!, out _)));
        return DefinitionOf(definitions, found.Name, found.Schema, json);
    }

    private static bool HasAction(JsonElement definition, JsonElement json)
    {
        if (definition.TryGetProperty("oneOf", out JsonElement options))
        {
            return options.EnumerateArray().Any(o => HasAction(o, json));
        }

        JsonElement action = definition.GetProperty("properties").GetProperty("action");
        string value = json.GetProperty("action").GetString()!;
        return action.TryGetProperty("const", out JsonElement only) ? only.GetString() == value : action.GetProperty("enum").EnumerateArray().Any(a => a.GetString() == value);
    }

    private static string NameOf(JsonElement reference) => reference.GetProperty("$ref").GetString()!.Split('/')[^1];
}
