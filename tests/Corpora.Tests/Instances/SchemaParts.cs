using System.Text.Json;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>Schemas that hold together, without references: what they say as one.</summary>
internal sealed class SchemaParts(IReadOnlyList<JsonElement> parts)
{
    private static readonly string[] s_allTypes = ["string", "object", "array", "integer", "number", "boolean", "null"];

    /// <summary>The JSON types that are allowed, in the order of the first schema that names any; none where the schemas rule each other out.</summary>
    public string[] Types { get; } = OfTypes(parts);

    /// <summary>The members that any of them declares, with what each says of them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<JsonElement>> Properties { get; } = parts
        .Where(static p => p.TryGetProperty("properties", out _)).SelectMany(static p => p.GetProperty("properties").EnumerateObject())
        .GroupBy(static p => p.Name, static p => p.Value, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => (IReadOnlyList<JsonElement>)[.. g], StringComparer.Ordinal);

    /// <summary>The members that any of them requires.</summary>
    public IReadOnlySet<string> Required { get; } = parts.SelectMany(static p => SchemaReading.List(p, "required")).Select(static n => n.GetString()!).ToHashSet(StringComparer.Ordinal);

    /// <summary>The values that all that list any have in common, by <c>const</c> and <c>enum</c>; none where any value will do.</summary>
    public JsonElement[] Values { get; } = [.. parts.Select(OfValues).Where(static v => v.Length > 0).DefaultIfEmpty([]).Aggregate(Common).Where(v => OfTypes(parts).Contains(TypeOf(v)))];

    /// <summary>Whether there may be a value that is all they say.</summary>
    public bool IsPossible => Types.Length > 0 && (Values.Length > 0 || !parts.Any(static p => OfValues(p).Length > 0));

    /// <summary>Whether no member may be there that none declares.</summary>
    public bool IsClosed => parts.Any(static p => p.TryGetProperty("additionalProperties", out JsonElement more) && more.ValueKind == JsonValueKind.False);

    /// <summary>The schemas under a keyword.</summary>
    public IEnumerable<JsonElement> Under(string keyword) => parts.Where(p => p.TryGetProperty(keyword, out JsonElement schema) && schema.ValueKind == JsonValueKind.Object).Select(p => p.GetProperty(keyword));

    /// <summary>The texts under a keyword.</summary>
    public IEnumerable<string> Texts(string keyword) => parts.Where(p => p.TryGetProperty(keyword, out JsonElement text) && text.ValueKind == JsonValueKind.String).Select(p => p.GetProperty(keyword).GetString()!);

    /// <summary>The highest number under a keyword.</summary>
    public double Highest(string keyword, double otherwise) => Numbers(keyword).DefaultIfEmpty(otherwise).Max();

    /// <summary>The lowest number under a keyword.</summary>
    public double Lowest(string keyword, double otherwise) => Numbers(keyword).DefaultIfEmpty(otherwise).Min();

    /// <summary>A number within the bounds: one, if it may be.</summary>
    public double Number(bool isInteger)
    {
        double lowest = Math.Max(Math.Ceiling(Highest("minimum", double.MinValue)), Math.Floor(Highest("exclusiveMinimum", double.MinValue)) + 1);
        double number = Math.Max(lowest, 1);
        double highest = Math.Min(Lowest("maximum", double.MaxValue), Lowest("exclusiveMaximum", double.MaxValue));
        return number < highest ? number + (isInteger || number + 0.5 > highest ? 0 : 0.5) : Math.Max(lowest, isInteger ? Math.Floor(highest) : highest);
    }

    private IEnumerable<double> Numbers(string keyword) => parts.Where(p => p.TryGetProperty(keyword, out JsonElement n) && n.ValueKind == JsonValueKind.Number).Select(p => p.GetProperty(keyword).GetDouble());

    private static string[] OfTypes(IReadOnlyList<JsonElement> parts)
    {
        string[] types = parts.Select(OfType).Where(static t => t.Length > 0).DefaultIfEmpty(s_allTypes).Aggregate(static (all, next) => [.. all.Where(t => next.Contains(t) || (t == "integer" && next.Contains("number")))]);
        return types != s_allTypes ? types
            : parts.Any(static p => p.TryGetProperty("properties", out _) || p.TryGetProperty("required", out _)) ? ["object"]
            : parts.Any(static p => p.TryGetProperty("items", out _)) ? ["array"]
            : types;
    }

    private static string[] OfType(JsonElement part) =>
        !part.TryGetProperty("type", out JsonElement type) ? [] : type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(static t => t.GetString()!)] : [type.GetString()!];

    private static JsonElement[] OfValues(JsonElement part) => part.TryGetProperty("const", out JsonElement only) ? [only] : [.. SchemaReading.List(part, "enum")];

    private static JsonElement[] Common(JsonElement[] some, JsonElement[] others) => [.. some.Where(v => others.Any(o => JsonElement.DeepEquals(v, o)))];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
