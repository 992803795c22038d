using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>The same JSON in other words: members in another order, other white space, characters escaped that need not be.</summary>
internal sealed class Spelling(int seed)
{
    private readonly Random _random = new(seed);
    private readonly StringBuilder _text = new();

    public static byte[] Change(byte[] json, int seed)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var spelling = new Spelling(seed);
        spelling.Space();
        spelling.Value(document.RootElement);
        spelling.Space();
        return Encoding.UTF8.GetBytes(spelling._text.ToString());
    }

    private void Value(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                JsonProperty[] members = [.. value.EnumerateObject()];
                if (members.DistinctBy(static member => member.Name).Count() == members.Length)
                {
                    _random.Shuffle(members);
                }

                Items('{', '}', members, member =>
                {
                    Text(member.Name);
                    Space();
                    _text.Append(':');
                    Space();
                    Value(member.Value);
                });
                break;
            case JsonValueKind.Array:
                Items('[', ']', value.EnumerateArray(), Value);
                break;
            case JsonValueKind.String:
                Text(value.GetString()!);
                break;
            default:
                _text.Append(value.GetRawText());
                break;
        }
    }

    private void Items<T>(char open, char close, IEnumerable<T> items, Action<T> write)
    {
        _text.Append(open);
        bool first = true;
        foreach (T item in items)
        {
            _text.Append(first ? "" : ",");
            first = false;
            Space();
            write(item);
            Space();
        }

        Space();
        _text.Append(close);
    }

    private void Text(string text)
    {
        int escaping = _random.Next(4);
        _text.Append('"');
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool must = rune.Value is < ' ' or '"' or '\\';
            if (!must && (escaping == 0 || _random.Next(4) >= escaping))
            {
                _text.Append(rune.ToString());
                continue;
            }

            Escape(rune.ToString());
        }

        _text.Append('"');
    }

    private void Escape(string units)
    {
        foreach (char c in units)
        {
            string? brief = c switch { '"' => "\\\"", '\\' => "\\\\", '/' => "\\/", '\b' => "\\b", '\f' => "\\f", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => null };
            _text.Append(brief is not null && _random.Next(2) == 0
                ? brief
                : "\\u" + ((int)c).ToString(_random.Next(2) == 0 ? "x4" : "X4", CultureInfo.InvariantCulture));
        }
    }

    private void Space()
    {
        while (_random.Next(3) == 0)
        {
            _text.Append(" \t\r\n"[_random.Next(4)]);
        }
    }
}
