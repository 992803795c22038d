using System.Text;
using System.Text.Json;

namespace EventUnion.Generator.Tests.Fuzzing;

/// <summary>Changes a schema by chance. Most changes keep it well-formed, as those reach further than the first fault; some break it.</summary>
internal sealed class SchemaMutator
{
    private static readonly string[] s_oddities =
    [
        "null", "true", "false", "[]", "{}", "0", "-0", "1e999", "12345678901234567890123", "\"\"", "\" \"", "\"#\"", "\"#/\"", "\"#/nowhere\"", "\"other.json#/a\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"\u2028\"",
        "\"object\"", "\"array\"", "\"null\"", "[\"null\"]", "[null]", "[[[]]]", "{\"$ref\":\"#\"}", "{\"type\":\"null\"}", "{\"const\":{}}", "{\"enum\":[]}", "{\"enum\":[\"a\",\"A\",\"\",1,null]}", "{\"not\":{}}",
        "{\"allOf\":[]}", "{\"oneOf\":[{}]}", "{\"anyOf\":[{\"$ref\":\"#\"},{\"type\":\"null\"}]}", "{\"properties\":{\"class\":{},\"Class\":{},\"\":{}}}",
    ];

    private static readonly string[] s_wrappers =
    [
        "{\"allOf\":[@]}", "{\"oneOf\":[@]}", "{\"anyOf\":[@,{\"type\":\"null\"}]}", "{\"oneOf\":[@,@]}", "{\"items\":@}", "{\"additionalProperties\":@}", "{\"properties\":{\"a\":@}}", "{\"patternProperties\":{\"x\":@,\"y\":@}}", "[@]", "{\"not\":@}",
    ];

    private static readonly string[] s_pieces =
    [
        "\"", "{", "}", "[", "]", ",", ":", "\\", "\n", " ", "\t", "\0", "\uFEFF", "\uD800", "- ", "? ", "|\n", ">\n", "&a ", "*a ", "<<: ", "!!str ", "! ", "%YAML 1.2\n", "---\n", "...\n", "#", "'", "~", ".inf", "0x", "@", "`",
    ];

    private readonly string _text;
    private readonly List<(int Start, int End)> _values = [];
    private readonly List<(int Start, int End)> _references = [];

    /// <param name="json">The schema.</param>
    public SchemaMutator(string json)
    {
        // Offsets of characters: the reader counts bytes.
        _text = string.Concat(json.Select(static c => c < 0x80 ? c : '?'));
        FindValues(Encoding.ASCII.GetBytes(_text));
    }

    /// <summary>A changed schema; the same for the same seed.</summary>
    public string Mutate(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(_text);
        int changes = 1 + random.Next(6);

        // From the end to the beginning, so that the places of the others stay what they are.
        foreach ((int start, int end) in Enumerable.Range(0, changes).Select(_ => Pick(random)).OrderByDescending(static s => s.Start).ThenBy(static s => s.End))
        {
            if (end <= text.Length)
            {
                string old = text.ToString(start, end - start);
                text.Remove(start, end - start).Insert(start, Instead(random, old));
            }
        }

        return random.Next(8) switch
        {
            0 => text.ToString(0, random.Next(text.Length)),
            1 => Splinter(random, text),
            _ => text.ToString(),
        };
    }

    private (int Start, int End) Pick(Random random) => random.Next(3) == 0 ? random.GetItems(_references.ToArray(), 1)[0] : _values[random.Next(_values.Count)];

    private string Instead(Random random, string old)
    {
        switch (random.Next(5))
        {
            case 0:
                return s_oddities[random.Next(s_oddities.Length)];
            case 1:
                (int start, int end) = _references[random.Next(_references.Count)];
                return _text[start..end];
            case 2 when old.Length < 2000:
                for (int i = random.Next(1, 10); i > 0 && old.Length < 20_000; i--)
                {
                    old = s_wrappers[random.Next(s_wrappers.Length)].Replace("@", old, StringComparison.Ordinal);
                }

                return old;
            default:
                (start, end) = _values[random.Next(_values.Count)];
                return end - start < 20_000 ? _text[start..end] : "{}";
        }
    }

    private static string Splinter(Random random, StringBuilder text)
    {
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            int at = random.Next(text.Length);
            text.Remove(at, Math.Min(random.Next(12), text.Length - at)).Insert(at, s_pieces[random.Next(s_pieces.Length)]);
        }

        return text.ToString();
    }

    private void FindValues(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        var open = new Stack<int>();
        bool isReference = false;
        while (reader.Read())
        {
            int start = (int)reader.TokenStartIndex;
            int end = (int)reader.BytesConsumed;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    open.Push(start);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _values.Add((open.Pop(), end));
                    break;
                case JsonTokenType.PropertyName:
                    isReference = reader.ValueTextEquals("$ref");
                    continue;
                default:
                    (isReference ? _references : _values).Add((start, end));
                    break;
            }

            isReference = false;
        }
    }
}
