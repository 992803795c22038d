using System.Text.Json.Nodes;

namespace EventUnion.Generator.Tests.Stability;

/// <summary>The lists of a schema document that something can be added to, among those that a root reaches: found without the generator's help.</summary>
internal sealed class SchemaPlaces
{
    private readonly JsonNode _document;
    private readonly HashSet<JsonNode> _seen = [];
    private readonly HashSet<JsonNode> _alternatives = [];

    private SchemaPlaces(JsonNode document) => _document = document;

    /// <summary>The alternatives of unions of objects.</summary>
    public List<JsonArray> Unions { get; } = [];

    /// <summary>The members of objects.</summary>
    public List<JsonObject> Objects { get; } = [];

    /// <summary>The texts of enums.</summary>
    public List<JsonArray> Enums { get; } = [];

    /// <summary>The places that a root reaches, the root's own union first.</summary>
    public static SchemaPlaces Of(JsonNode document, string root)
    {
        var places = new SchemaPlaces(document);
        var open = new Queue<JsonNode>([places.Resolve(root)!]);
        while (open.TryDequeue(out JsonNode? next))
        {
            if (places._seen.Add(next))
            {
                places.Visit(next, open);
            }
        }

        return places;
    }

    /// <summary>Whether a union is one of the alternatives of another, and so a part of that.</summary>
    public bool IsPart(JsonArray union) => _alternatives.Contains(union.Parent!);

    /// <summary>The constants of a union's tag.</summary>
    public IEnumerable<string> Tags(JsonArray union) => union.Select(i => Resolved(i!)?["properties"]?[Tag(union)!]).Select(static p => p?["const"]?.ToString() ?? p?["enum"]?[0]?.ToString() ?? "");

    /// <summary>The member that is a constant in the first object of a union, and so may be its tag; null where it has none.</summary>
    public string? Tag(JsonArray union) => union.Select(i => Resolved(i!)).OfType<JsonObject>().Select(static o => (o["properties"] as JsonObject)?
        .FirstOrDefault(static p => p.Value is JsonObject property && (property["const"] is not null || property["enum"] is JsonArray { Count: 1 })).Key).FirstOrDefault(static n => n is not null);

    public JsonNode? Resolve(string pointer)
    {
        JsonNode? at = _document;
        foreach (string token in pointer.Split('/').Skip(1))
        {
            string name = Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            at = at is JsonArray array ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : (at as JsonObject)?[name];
        }

        return at;
    }

    private JsonNode? Resolved(JsonNode node)
    {
        for (int i = 0; i < 8 && node is JsonObject schema && schema["$ref"] is JsonValue reference && Resolve(reference.GetValue<string>()) is { } target; i++)
        {
            node = target;
        }

        return node;
    }

    private void Visit(JsonNode node, Queue<JsonNode> open)
    {
        if (node is JsonObject schema)
        {
            if (schema["$ref"] is JsonValue reference && Resolve(reference.GetValue<string>()) is { } target)
            {
                open.Enqueue(target);
            }

            Keep(schema);
            foreach (JsonNode child in schema.Where(static m => m.Key is not ("not" or "enum" or "const" or "default" or "example" or "examples" or "discriminator")).Select(static m => m.Value).OfType<JsonNode>())
            {
                open.Enqueue(child);
            }
        }

        foreach (JsonNode child in (node as JsonArray ?? []).OfType<JsonNode>())
        {
            open.Enqueue(child);
        }
    }

    private void Keep(JsonObject schema)
    {
        foreach (JsonArray union in ((string[])["oneOf", "anyOf"]).Select(n => schema[n]).OfType<JsonArray>().Where(u => u.Count(i => Resolved(i!) is JsonObject o && o["properties"] is JsonObject) > 1 && Tag(u) is not null))
        {
            Unions.Add(union);
            JsonNode[] alternatives = [.. union.Select(i => Resolved(i!)).OfType<JsonNode>()];
            _alternatives.UnionWith([.. alternatives, .. alternatives.SelectMany(a => a["allOf"] as JsonArray ?? []).Select(p => Resolved(p!)).OfType<JsonNode>()]);
        }

        if (schema["properties"] is JsonObject { Count: > 0 } properties && properties.All(static p => p.Value is JsonObject))
        {
            Objects.Add(properties);
        }

        if (schema["enum"] is JsonArray { Count: > 1 } values && values.All(static v => v is JsonValue text && text.TryGetValue(out string? _)))
        {
            Enums.Add(values);
        }
    }
}
