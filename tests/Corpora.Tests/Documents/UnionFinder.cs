using System.Text.Json;

namespace EventUnion.Corpora.Tests.Documents;

/// <summary>Finds the unions of a document without the generator's help: each <c>oneOf</c> or <c>anyOf</c> of at least two objects, wherever it stands.</summary>
internal sealed class UnionFinder
{
    private readonly JsonElement _root;
    private readonly List<string> _found = [];

    private UnionFinder(JsonElement root) => _root = root;

    /// <summary>The JSON Pointers of the unions, as fragments, in document order.</summary>
    public static IReadOnlyList<string> Find(string json)
    {
        using var document = JsonDocument.Parse(json);
        var finder = new UnionFinder(document.RootElement);
        finder.Walk(document.RootElement, "#");
        return finder._found;
    }

    private void Walk(JsonElement element, string pointer)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            int i = 0;
            foreach (JsonElement item in element.EnumerateArray())
            {
                Walk(item, $"{pointer}/{i++}");
            }
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (Alternatives(element).Count(a => IsObject(a, 0)) > 1)
        {
            _found.Add(pointer);
        }

        foreach (JsonProperty property in element.EnumerateObject())
        {
            Walk(property.Value, pointer + "/" + Escape(property.Name));
        }
    }

    private bool IsObject(JsonElement schema, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > 16)
        {
            return false;
        }

        if (schema.TryGetProperty("$ref", out JsonElement reference) && reference.GetString() is { } target)
        {
            return Resolve(target) is { } found && IsObject(found, depth + 1);
        }

        return schema.TryGetProperty("properties", out _)
            || (schema.TryGetProperty("allOf", out JsonElement parts) && parts.EnumerateArray().Any(p => IsObject(p, depth + 1)))
            || (Alternatives(schema).Any() && Alternatives(schema).All(a => IsObject(a, depth + 1)));
    }

    private JsonElement? Resolve(string reference)
    {
        JsonElement at = _root;
        foreach (string token in reference.Split('/').Skip(1))
        {
            string name = Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at;
    }

    private static IEnumerable<JsonElement> Alternatives(JsonElement schema) =>
        new[] { "oneOf", "anyOf" }.SelectMany(k => schema.TryGetProperty(k, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default);

    /// <summary>A name as a step of a pointer.</summary>
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal).Replace("%", "%25", StringComparison.Ordinal);
}
