using System.Text;
using System.Text.Json;

namespace EventUnion.EndToEnd.Tests.Transcripts;

/// <summary>What single values of views show, as text.</summary>
internal static class Shown
{
    public static string State(MemberState state) => state switch
    {
        MemberState.Absent => "(absent)",
        MemberState.Null => "null",
        _ => "(mismatch)",
    };

    public static string Quote(string text) => "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    public static string Text(bool isText, scoped JsonText text) => isText ? Quote(text.ToString()) : "-";

    public static string Text(scoped Member<JsonText> member) => member.TryGet(out JsonText text) ? Quote(text.ToString()) : State(member.State);

    public static string Number(scoped Member<JsonNumber> member) =>
        member.TryGet(out JsonNumber number) ? Encoding.UTF8.GetString(number.Raw) : State(member.State);

    public static string Boolean(scoped Member<bool> member) => member.TryGet(out bool value) ? value.ToString() : State(member.State);

    public static string Texts(scoped Member<JsonList<JsonText>> member)
    {
        if (!member.TryGet(out JsonList<JsonText> list))
        {
            return State(member.State);
        }

        var text = new StringBuilder("[");
        JsonList<JsonText>.Enumerator items = list.GetEnumerator();
        while (items.MoveNext())
        {
            text.Append(items.Any.TryGetText(out JsonText item) ? Quote(item.ToString()) : "-").Append(' ');
        }

        items.Dispose();
        return text.Append(']').ToString();
    }

    public static string Members(scoped JsonMap<JsonAny> map)
    {
        var text = new StringBuilder();
        Append(text, map);
        return text.ToString();
    }

    public static string Value(scoped JsonAny value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, scoped JsonMap<JsonAny> map)
    {
        text.Append('{');
        foreach (JsonEntry<JsonAny> entry in map)
        {
            text.Append(Quote(entry.Name.ToString())).Append(':');
            Append(text, entry.Value);
            text.Append(' ');
        }

        text.Append('}');
    }

    private static void Append(StringBuilder text, scoped JsonAny value)
    {
        if (value.TryGetObject(out JsonMap<JsonAny> members))
        {
            Append(text, members);
        }
        else if (value.TryGetArray(out JsonList<JsonAny> items))
        {
            text.Append('[');
            foreach (JsonAny item in items)
            {
                Append(text, item);
                text.Append(' ');
            }

            text.Append(']');
        }
        else if (value.TryGetText(out JsonText string_))
        {
            text.Append(Quote(string_.ToString()));
        }
        else if (value.TryGetNumber(out JsonNumber number))
        {
            text.Append(Encoding.UTF8.GetString(number.Raw));
        }
        else
        {
            text.Append(value.TryGetBoolean(out bool boolean) ? boolean : value.ValueKind == JsonValueKind.Null ? "null" : "?");
        }
    }
}
