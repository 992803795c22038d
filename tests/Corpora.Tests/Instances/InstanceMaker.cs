using System.Text.Json;
using System.Text.Json.Nodes;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>Makes JSON that schemas allow, all of them together.</summary>
internal sealed class InstanceMaker(SchemaReading reading, Recipe recipe)
{
    // What nests deeper is left out where it may be, and is the simplest there is otherwise.
    private const int MaxDepth = 3;
    private const int MaxForcedDepth = 40;

    /// <summary>Makes it.</summary>
    /// <param name="schemas">The schemas.</param>
    /// <param name="depth">How deep it stands in what is made.</param>
    public JsonNode? Make(IEnumerable<JsonElement> schemas, int depth = 0)
    {
        Assert.InRange(depth, 0, MaxForcedDepth);
        List<JsonElement> all = [.. schemas.SelectMany(reading.Parts)];
        for (int i = 0; i < all.Count; i++)
        {
            JsonElement[][] options = [.. SchemaReading.Options(all[i]).Select(o => reading.Parts(o).ToArray()).Where(o => new SchemaParts([.. all, .. o]).IsPossible)];
            if (options.Length > 0)
            {
                all.AddRange(depth < MaxDepth ? options[Turn(depth) % options.Length] : options.MinBy(static o => Effort(new SchemaParts(o)))!);
            }
        }

        var parts = new SchemaParts(all);
        if (parts.Values is { Length: > 0 } values)
        {
            return JsonNode.Parse(values[Turn(depth) % values.Length].GetRawText());
        }

        return parts.Types[Turn(depth) % parts.Types.Length] switch
        {
            "object" => MakeObject(parts, depth),
            "array" => MakeArray(parts, depth),
            "integer" => JsonValue.Create((long)parts.Number(isInteger: true)),
            "number" => JsonValue.Create(parts.Number(isInteger: false)),
            "boolean" => JsonValue.Create(recipe.Turn % 2 == 0),
            "null" => null,
            _ => JsonValue.Create(SampleText.Of(parts)),
        };
    }

    private JsonObject MakeObject(SchemaParts parts, int depth)
    {
        var made = new JsonObject();
        foreach ((string name, IReadOnlyList<JsonElement> schemas) in parts.Properties)
        {
            if (Constant(schemas) is { } constant)
            {
                made[name] = JsonNode.Parse(constant.GetRawText());
            }
            else if (parts.Required.Contains(name) || (depth < MaxDepth && recipe.HasOptional && schemas.All(static s => s.ValueKind == JsonValueKind.Object)))
            {
                made[name] = Make(schemas, depth + 1);
            }
        }

        foreach (string name in parts.Required.Where(name => !parts.Properties.ContainsKey(name)))
        {
            made[name] = Make(parts.Under("additionalProperties"), depth + 1);
        }

        if (parts.Properties.Count == 0 && made.Count == 0 && recipe.HasOptional && depth < MaxDepth && !parts.IsClosed)
        {
            made[MakeName(parts)] = Make(parts.Under("additionalProperties"), depth + 1);
        }

        return made;
    }

    // The one value that a member may have, null apart.
    private JsonElement? Constant(IEnumerable<JsonElement> schemas)
    {
        JsonElement[] all = [.. schemas.SelectMany(reading.Parts)];
        JsonElement[] options = [.. all.SelectMany(SchemaReading.Options)];
        SchemaParts[] said = options.Length == 0 ? [new SchemaParts(all)] : [.. options.Select(o => new SchemaParts([.. reading.Parts(o)])).Where(static o => o.Types is not ["null"])];
        return said is [{ Values: [var only] }] ? only : null;
    }

    private string MakeName(SchemaParts parts) =>
        new SchemaParts([.. parts.Under("propertyNames").SelectMany(reading.Parts)]).Values is [var first, ..] ? first.GetString()! : "key";

    private JsonArray MakeArray(SchemaParts parts, int depth)
    {
        double count = Math.Min(Math.Max(parts.Highest("minItems", 0), recipe.HasOptional && depth < MaxDepth ? 1 : 0), parts.Lowest("maxItems", int.MaxValue));
        return [.. Enumerable.Range(0, (int)count).Select(_ => Make(parts.Under("items"), depth + 1))];
    }

    // Deeper down all are made alike: what is chosen there would multiply.
    private int Turn(int depth) => depth <= 1 ? recipe.Turn : 0;

    // A text or null beside an object that holds itself.
    private static int Effort(SchemaParts parts) => parts.Values.Length > 0 ? 0 : parts.Types.FirstOrDefault() switch { "object" => 3 + parts.Required.Count, "array" => 2, _ => 1 };
}
