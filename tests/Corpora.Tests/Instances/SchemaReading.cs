using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>A document's schemas by what JSON Schema says of them: references, parts and alternatives. The generator has no part in it.</summary>
internal sealed class SchemaReading : IDisposable
{
    // Deeper nobody nests unions; a union that holds itself ends here.
    private const int MaxUnionDepth = 8;

    private readonly JsonDocument _document;

    public SchemaReading(string json)
    {
        JsonNode document = JsonNode.Parse(json)!;
        QualifyReferences(document);
        _document = JsonDocument.Parse(document.ToJsonString());
        Judge = new SchemaJudge(document);
    }

    /// <summary>Says what a schema allows.</summary>
    public SchemaJudge Judge { get; }

    public void Dispose() => _document.Dispose();

    /// <summary>The alternatives of a union, those of unions in it included; null is none.</summary>
    public IReadOnlyList<Alternative> Alternatives(string pointer) => [.. Alternatives(At(pointer), [], pointer, 0)];

    /// <summary>A schema and all that <c>$ref</c> and <c>allOf</c> bring to it, in schema order.</summary>
    public IEnumerable<JsonElement> Parts(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        IEnumerable<JsonElement> referred = schema.TryGetProperty("$ref", out JsonElement reference) ? Parts(At(reference.GetString()!)) : [];
        return [.. referred, .. List(schema, "allOf").SelectMany(Parts), schema];
    }

    /// <summary>What a schema has under <c>oneOf</c> and <c>anyOf</c>.</summary>
    public static JsonElement[] Options(JsonElement schema) => [.. List(schema, "oneOf"), .. List(schema, "anyOf")];

    /// <summary>The elements of a keyword's list; none where it has no list.</summary>
    public static IEnumerable<JsonElement> List(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private IEnumerable<Alternative> Alternatives(JsonElement schema, JsonElement[] around, string path, int depth)
    {
        JsonElement[] parts = [.. Parts(schema)];
        int union = Array.FindIndex(parts, static p => Options(p).Length > 0);
        if (union < 0 || depth > MaxUnionDepth)
        {
            return IsNull(schema) ? [] : [new Alternative(path, [.. around, schema])];
        }

        JsonElement[] beside = [.. around, .. parts.Select((p, i) => i == union ? Without(p, "$ref", "allOf", "oneOf", "anyOf") : Without(p, "$ref", "allOf"))];
        return Options(parts[union]).SelectMany((option, i) => Alternatives(option, beside, $"{path}/{i}{Name(option)}", depth + 1));
    }

    private JsonElement At(string reference)
    {
        JsonElement at = _document.RootElement;
        foreach (string step in reference.Split('#')[1].Split('/').Skip(1))
        {
            string name = Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            at = at.ValueKind == JsonValueKind.Array ? at[int.Parse(name, CultureInfo.InvariantCulture)] : at.GetProperty(name);
        }

        return at;
    }

    // For people to find it.
    private static string Name(JsonElement option) => option.TryGetProperty("$ref", out JsonElement reference) ? " " + reference.GetString()!.Split('/')[^1] : "";

    private static bool IsNull(JsonElement schema) => schema.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.GetString() == "null";

    private static JsonElement Without(JsonElement schema, params string[] keywords)
    {
        JsonObject rest = JsonObject.Create(schema)!.DeepClone().AsObject();
        foreach (string keyword in keywords)
        {
            rest.Remove(keyword);
        }

        return JsonSerializer.SerializeToElement(rest);
    }

    // A part of a document is judged apart from it, and must still find what it refers to.
    private static void QualifyReferences(JsonNode? node)
    {
        foreach (JsonNode? child in node is JsonObject holder ? holder.Select(static p => p.Value).ToArray() : node is JsonArray list ? [.. list] : [])
        {
            QualifyReferences(child);
        }

        if (node is JsonObject schema && schema["$ref"] is JsonValue reference && reference.TryGetValue(out string? target) && target.StartsWith('#'))
        {
            schema["$ref"] = SchemaJudge.Document + target;
        }
    }
}
