using System.Text;

namespace EventUnion.Generator.Tests.Stability;

/// <summary>Makes schemas in which much is called alike: events, definitions, titles and members have one small vocabulary.</summary>
internal sealed class SchemaMaker(Random random)
{
    private static readonly string[] s_words = ["item", "text", "order", "part", "user", "usage", "note", "file", "event", "kind"];
    private readonly Dictionary<string, string> _definitions = [];

    /// <summary>A union of events, with definitions.</summary>
    public string Make()
    {
        string events = Union(0, "t");
        return "{\"oneOf\":" + events + ",\"$defs\":{" + string.Join(",", _definitions.Select(static d => $"\"{d.Key}\":{d.Value}")) + "}}";
    }

    private string Union(int depth, string tag)
    {
        string[] tags = [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Word()).Distinct()];
        tags = tags.Length > 1 ? tags : [tags[0], tags[0] + "_2"];
        return "[" + string.Join(",", tags.Select(t => random.Next(3) == 0 && !_definitions.ContainsKey(t) ? Defined(t, () => Object(depth + 1, tag, t)) : Object(depth + 1, tag, t))) + "]";
    }

    private string Object(int depth, string? tag = null, string? value = null)
    {
        var members = new StringBuilder(tag is null ? "" : $"\"{tag}\":{{\"const\":\"{value}\"}}");
        foreach (string name in Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word()).Distinct())
        {
            members.Append(members.Length > 0 ? "," : "").Append('"').Append(name).Append("\":").Append(Value(depth));
        }

        string title = random.Next(4) == 0 ? "\"title\":\"" + Word() + random.Next(100) + "\"," : "";
        return "{" + title + "\"type\":\"object\",\"properties\":{" + members + "}" + (tag is null ? "" : $",\"required\":[\"{tag}\"]") + "}";
    }

    private string Value(int depth) => random.Next(depth > 3 ? 2 : 7) switch
    {
        0 => "{\"type\":\"string\"}",
        1 => "{\"enum\":[\"" + Word() + "\",\"" + Word() + "-2\",\"c\"]}",
        2 => Object(depth + 1),
        3 => Defined(Word() + "_" + Word(), () => Object(depth + 1)),
        4 => "{\"oneOf\":" + Union(depth + 1, "k") + "}",
        5 => Defined(Word() + "_" + Word() + "_union", () => "{\"oneOf\":" + Union(depth + 1, "k") + "}"),
        _ => "{\"type\":\"array\",\"items\":" + Object(depth + 1) + "}",
    };

    private string Defined(string name, Func<string> schema)
    {
        if (_definitions.TryAdd(name, "{}"))
        {
            _definitions[name] = schema();
        }

        return "{\"$ref\":\"#/$defs/" + name + "\"}";
    }

    private string Word() => s_words[random.Next(s_words.Length)];
}
