using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.Differential;

/// <summary>An object as <see cref="JsonDocument"/> sees it, with texts unescaped here, so that lone surrogates do not throw.</summary>
internal sealed class ReferenceObject
{
    public ReferenceObject(JsonElement element)
    {
        foreach (JsonProperty property in element.EnumerateObject())
        {
            Members.Add((Unescape(JsonMarshal.GetRawUtf8PropertyName(property)), property.Value));
        }
    }

    public List<(string Name, JsonElement Value)> Members { get; } = [];

    /// <summary>The last member of that name; null where there is none.</summary>
    public JsonElement? this[string name]
    {
        get
        {
            int at = Members.FindLastIndex(member => member.Name == name);
            return at < 0 ? null : Members[at].Value;
        }
    }

    public int Count(string name) => Members.Count(member => member.Name == name);

    public JsonValueKind KindOf(string name) => this[name]?.ValueKind ?? JsonValueKind.Undefined;

    public bool IsBoolean(string name) => KindOf(name) is JsonValueKind.True or JsonValueKind.False;

    public static string TextOf(JsonElement element) => Unescape(JsonMarshal.GetRawUtf8Value(element)[1..^1]);

    private static string Unescape(ReadOnlySpan<byte> raw)
    {
        string escaped = Encoding.UTF8.GetString(raw);
        var text = new StringBuilder();
        for (int i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                text.Append(escaped[i]);
                continue;
            }

            char kind = escaped[++i];
            if (kind == 'u')
            {
                text.Append((char)int.Parse(escaped.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(kind switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => kind });
            }
        }

        // Encoding puts U+FFFD in the place of lone surrogates.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
