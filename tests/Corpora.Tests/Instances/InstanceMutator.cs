using System.Text.Json;
using System.Text.Json.Nodes;

namespace EventUnion.Corpora.Tests.Instances;

/// <summary>Changes JSON in one place at a time, in ways that schemas tend to forbid: bounds, lengths, enums, types, members that must or must not be there.</summary>
internal static class InstanceMutator
{
    // A text that is too long for most limits and in no enum, numbers that are beyond most bounds.
    private static readonly string s_long = new('~', 2000);

    /// <summary>All that are made of some JSON.</summary>
    public static IEnumerable<Mutation> Mutations(JsonNode? json)
    {
        foreach ((string pointer, JsonNode? at) in Places(json, ""))
        {
            foreach ((string change, JsonNode? other) in Others(at))
            {
                yield return new Mutation(pointer, change, Replaced(json, pointer, other));
            }

            if (at is JsonObject members)
            {
                foreach (string name in members.Select(static m => m.Key).ToArray())
                {
                    yield return new Mutation(pointer + "/" + Escape(name), "taken away", Without(json, pointer, name));
                }
            }
        }
    }

    private static IEnumerable<(string Change, JsonNode? Json)> Others(JsonNode? at)
    {
        switch (at?.GetValueKind())
        {
            case JsonValueKind.String:
                return [("longer", at.GetValue<string>() + s_long), ("empty", ""), ("a number", 7)];
            case JsonValueKind.Number:
                return [("high", 1_000_000_007), ("low", -1_000_000_007), ("a fraction", 0.25), ("a text", "7")];
            case JsonValueKind.True or JsonValueKind.False:
                return [("the other", at.GetValueKind() == JsonValueKind.False), ("a text", "true")];
            case JsonValueKind.Array:
                JsonNode?[] items = [.. at.AsArray()];
                return [("empty", new JsonArray()), ("many", new JsonArray([.. Enumerable.Repeat(items, items.Length == 0 ? 0 : 300).SelectMany(static i => i).Select(static i => i?.DeepClone())])), ("an object", new JsonObject())];
            case JsonValueKind.Object:
                JsonObject more = at.DeepClone().AsObject();
                more["~more"] = 1;
                return [("with more", more), ("an array", new JsonArray())];
            default:
                return [("a boolean", true)];
        }
    }

    private static IEnumerable<(string Pointer, JsonNode? At)> Places(JsonNode? json, string pointer) =>
    [
        (pointer, json),
        .. json is JsonObject members ? members.SelectMany(m => Places(m.Value, pointer + "/" + Escape(m.Key))) : [],
        .. json is JsonArray items ? items.SelectMany((item, i) => Places(item, $"{pointer}/{i}")) : [],
    ];

    private static JsonNode? Replaced(JsonNode? json, string pointer, JsonNode? other)
    {
        if (pointer.Length == 0)
        {
            return other;
        }

        JsonNode copy = json!.DeepClone();
        int last = pointer.LastIndexOf('/');
        JsonNode parent = At(copy, pointer[..last]);
        string step = Unescape(pointer[(last + 1)..]);
        if (parent is JsonArray list)
        {
            list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] = other;
        }
        else
        {
            parent[step] = other;
        }

        return copy;
    }

    private static JsonNode Without(JsonNode? json, string pointer, string name)
    {
        JsonNode copy = json!.DeepClone();
        At(copy, pointer).AsObject().Remove(name);
        return copy;
    }

    private static JsonNode At(JsonNode json, string pointer) => pointer.Split('/').Skip(1).Select(Unescape)
        .Aggregate(json, static (at, step) => at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!);

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string Unescape(string step) => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
