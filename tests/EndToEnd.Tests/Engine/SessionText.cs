using System.Text;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>Makes sessions whose events repeat their layouts, as producers do, with values that are awkward for blocks of 64 bytes.</summary>
internal static class SessionText
{
    private static readonly string[] s_scalars = ["null", "true", "false", "0", "-0", "12", "-1.5", "1e3", "1.0E-7", "123456789012345678901234567890"];
    private static readonly string[] s_pieces = ["a", "word ", "\\n", "\\\"", "\\\\", "\\u00e9", "\\ud83d\\ude00", "é", "😀", "\\/", "\\t", "{", "[", ",", ":"];
    private static readonly int[] s_lengths = [0, 1, 2, 7, 30, 61, 62, 63, 64, 65, 66, 126, 127, 128, 129, 200];

    /// <summary>A session of <paramref name="events"/> events.</summary>
    public static byte[] Make(Random random, int events)
    {
        int layout = random.Next(4);
        var text = new StringBuilder(layout == 3 ? "{\n  \"session_id\": \"s\",\n  \"last_updated_at\": \"t\",\n  \"events\": [\n    " : """{"session_id":"s","last_updated_at":"t","events":[""");
        for (int i = 0; i < events; i++)
        {
            text.Append(i == 0 ? "" : layout == 3 ? ",\n    " : layout == 2 ? ", " : ",").Append(Event(random, layout));
        }

        return Encoding.UTF8.GetBytes(text.Append(layout == 3 ? "\n  ],\n  \"more\": 1\n}\n" : """],"more":{"x":[1]}}""").ToString());
    }

    /// <summary>One event, compact, with its tag first (1) or last, spaced (2), or over several lines (3).</summary>
    public static string Event(Random random, int layout)
    {
        string colon = layout < 2 ? ":" : ": ";
        string comma = layout switch { 2 => ", ", 3 => ",\n      ", _ => "," };
        List<string> members = Members(random, colon, comma, out string tag);
        if (random.Next(40) != 0)
        {
            members.Insert(layout == 1 ? 0 : members.Count, $"\"type\"{colon}\"{tag}\"");
        }

        return layout == 3 ? "{\n      " + string.Join(comma, members) + "\n    }" : "{" + string.Join(comma, members) + "}";
    }

    private static List<string> Members(Random random, string colon, string comma, out string tag)
    {
        string Member(string name, string value) => $"\"{name}\"{colon}{value}";
        switch (random.Next(8))
        {
            case 0:
                tag = "tool_call";
                return [Member("arguments", Object(random, 3)), Member("call_id", Text(random)), Member("name", Text(random))];
            case 1:
                tag = "tool_result";
                List<string> result = [Member("call_id", Text(random)), Member("name", Text(random)), Member("result", Any(random, 3))];
                if (random.Next(3) == 0)
                {
                    result.Add(Member("image_attachment", random.Next(2) == 0 ? "null" : $"{{{Member("attachment_name", Text(random))}{comma}{Member("source_id", Text(random))}}}"));
                }

                return result;
            case 2:
                tag = "stop";
                return
                [
                    Member("error", random.Next(2) == 0 ? "null" : Text(random)), Member("is_error", random.Next(2) == 0 ? "true" : "false"),
                    Member("usage", random.Next(8) == 0 ? Any(random, 1) : $"{{{Member("duration_ms", Scalar(random))}{comma}{Member("turns", Scalar(random))}}}"),
                ];
            case 3:
                tag = random.Next(4) == 0 ? "no_such_event" : "user_input";
                return [Member("content", Text(random)), Member("more", Any(random, 2))];
            default:
                tag = random.Next(2) == 0 ? "text_delta" : "thinking";
                return [Member("content", Text(random))];
        }
    }

    private static string Scalar(Random random) => s_scalars[random.Next(s_scalars.Length)];

    private static string Text(Random random)
    {
        var text = new StringBuilder("\"");
        int length = s_lengths[random.Next(s_lengths.Length)];
        bool isPlain = random.Next(2) == 0;
        while (text.Length <= length)
        {
            text.Append(isPlain || random.Next(6) != 0 ? "x" : s_pieces[random.Next(s_pieces.Length)]);
        }

        return text.Append('"').ToString();
    }

    private static string Object(Random random, int depth)
    {
        IEnumerable<string> members = Enumerable.Range(0, random.Next(4)).Select(i => $"{Blank(random)}\"k{i}\"{Blank(random)}:{Blank(random)}{Any(random, depth - 1)}{Blank(random)}");
        return "{" + string.Join(",", members) + "}";
    }

    private static string Any(Random random, int depth) => depth == 0 ? Scalar(random) : random.Next(4) switch
    {
        0 => Object(random, depth),
        1 => "[" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => Blank(random) + Any(random, depth - 1) + Blank(random))) + "]",
        2 => Text(random),
        _ => Scalar(random),
    };

    private static string Blank(Random random) => random.Next(6) switch { 0 => " ", 1 => new string(' ', 70), 2 => "\r\n\t", _ => "" };
}
