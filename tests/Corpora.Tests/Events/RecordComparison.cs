using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Corpora.Tests.Events;

/// <summary>Compares the members of a record, one by one and at every depth, with what <see cref="JsonDocument"/> sees; names are matched by their letters and digits, as C# has no others.</summary>
internal static class RecordComparison
{
    // Weak: the types are of assemblies that are unloaded.
    private static readonly ConditionalWeakTable<Type, Dictionary<string, PropertyInfo>> s_properties = [];

    /// <summary>Where record and JSON differ, as the path to it; null where they don't.</summary>
    public static string? Difference(object? value, JsonElement json, string path = "")
    {
        if (value?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return (bool)type.GetProperty("IsPresent")!.GetValue(value)! ? Difference(type.GetProperty("Value")!.GetValue(value), json, path) : path + " is absent";
        }

        if (value is null || json.ValueKind == JsonValueKind.Null)
        {
            return (value is null || value is JsonData) == (json.ValueKind == JsonValueKind.Null) ? null : path + " is null on one side";
        }

        if (value is IJsonRecord && json.ValueKind == JsonValueKind.Object && !value.GetType().Name.StartsWith("Unknown", StringComparison.Ordinal))
        {
            return DifferenceOfMembers(value, json, path);
        }

        if (value.GetType() is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(ValueList<>) && json.ValueKind == JsonValueKind.Array)
        {
            object?[] items = [.. ((IEnumerable)value).Cast<object?>()];
            return items.Length != json.GetArrayLength() ? path + " has another length" : items.Select((item, i) => Difference(item, json[i], $"{path}/{i}")).FirstOrDefault(static d => d is not null);
        }

        return JsonElement.DeepEquals(JsonSerializer.SerializeToElement(value, value.GetType()), json) ? null : $"{path} is {value}";
    }

    private static string? DifferenceOfMembers(object record, JsonElement json, string path)
    {
        Dictionary<string, PropertyInfo> properties = Properties(record.GetType());
        var extra = (ValueMap<JsonData>)properties["EXTRA"].GetValue(record)!;
        int tags = 0;
        foreach (JsonProperty member in json.EnumerateObject())
        {
            string name = Key(member.Name);
            string at = path + "/" + member.Name;
            PropertyInfo? property = properties.TryGetValue(name + "VALUE", out PropertyInfo? renamed) ? renamed : properties.GetValueOrDefault(name);
            if (property is not null && Difference(property.GetValue(record), member.Value, at) is { } difference)
            {
                return difference;
            }

            // The tag has no property of its own: the kind says it.
            if (property is null && !extra.Keys.Contains(member.Name) && (++tags > 1 || !properties.ContainsKey("KIND")))
            {
                return at + " is lost";
            }
        }

        return null;
    }

    private static Dictionary<string, PropertyInfo> Properties(Type type) => s_properties.GetValue(
        type, static t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(static p => Key(p.Name), StringComparer.Ordinal));

    // A sign before a digit is a word in C#.
    private static string Key(string name) =>
        (name is ['+' or '-', >= '0' and <= '9', ..] ? name[0] == '+' ? "PLUS" : "MINUS" : "") + string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
