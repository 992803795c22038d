using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EventUnion.Corpora.Tests.Documents;

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
        Amend(document, "#", "#");
        _document = JsonDocument.Parse(document.ToJsonString());
        Judge = new SchemaJudge(document);
    }

    /// <summary>Says what a schema allows.</summary>
    public SchemaJudge Judge { get; }

    /// <summary>Whether the schema at a pointer allows it.</summary>
    public bool Allows(string pointer, JsonNode? json) => Judge.Allows(Amended(pointer), json);

    public void Dispose() => _document.Dispose();

    /// <summary>The alternatives of a union, those of unions in it included; null is none.</summary>
    public IReadOnlyList<Alternative> Alternatives(string pointer) => [.. Alternatives(At(Amended(pointer)), [], pointer, "", 0)];

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

    private IEnumerable<Alternative> Alternatives(JsonElement schema, JsonElement[] around, string path, string name, int depth)
    {
        JsonElement[] parts = [.. Parts(schema)];
        int union = Array.FindIndex(parts, static p => Options(p).Length > 0);
        if (union < 0 || depth > MaxUnionDepth)
        {
            return IsNull(schema) ? [] : [new Alternative(path, [.. around, schema], name)];
        }

        JsonElement[] beside = [.. around, .. parts.Select((p, i) => i == union ? Without(p, "$ref", "allOf", "oneOf", "anyOf") : Without(p, "$ref", "allOf"))];
        return Options(parts[union]).SelectMany((option, i) => Alternatives(option, beside, $"{path}/{i} {Name(option)}", depth == 0 ? Name(option) : name, depth + 1));
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

    private static string Name(JsonElement option) => option.ValueKind == JsonValueKind.Object && option.TryGetProperty("$ref", out JsonElement reference) ? reference.GetString()!.Split('/')[^1] : "";

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

    private static string Amended(string pointer) => pointer.Replace("/oneOf/", "/anyOf/", StringComparison.Ordinal);

    // A part of a document is judged apart from it, and must still find what it refers to; what refers to the schema around it, by the words of 2019-09, is written out. Two things that documents say and their data does not mind
    // are not held against it: that an object has no members, said beside the alternatives that declare them, and that of alternatives which overlap only one may fit.
    private static void Amend(JsonNode? node, string pointer, string recursive)
    {
        if (node is JsonArray list)
        {
            for (int i = 0; i < list.Count; i++)
            {
                Amend(list[i], $"{pointer}/{i}", recursive);
            }
        }

        if (node is not JsonObject schema)
        {
            return;
        }

        recursive = schema.ContainsKey("$recursiveAnchor") ? pointer : recursive;
        string? target = schema.ContainsKey("$recursiveRef") ? recursive : schema["$ref"] is JsonValue reference && reference.TryGetValue(out string? text) && text.StartsWith('#') ? Amended(text) : null;
        schema.Remove("$recursiveAnchor");
        if (target is not null)
        {
            schema.Remove("$recursiveRef");
            schema["$ref"] = SchemaJudge.Document + target;
        }

        if (schema["oneOf"] is JsonArray alternatives)
        {
            schema.Remove("oneOf");
            schema["anyOf"] = schema["anyOf"] is null ? alternatives : throw new NotSupportedException(pointer);
            if (!schema.ContainsKey("properties"))
            {
                schema.Remove("additionalProperties");
            }
        }

        foreach ((string name, JsonNode? child) in schema.ToArray())
        {
            Amend(child, pointer + "/" + UnionFinder.Escape(name), recursive);
        }
    }
}
