using System.Text;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>Makes envelopes with few events, most of them usual and some not: members before and behind, in any order, twice, unknown, escaped, malformed.</summary>
internal static class EnvelopeText
{
    private static readonly string[] s_values =
    [
        "null", "1", "-2.5e3", "true", "\"\"", "\"text\"", "\"é漢\"", "\"a\\nb\"", "\"\\u00e9\"", "[]", "{}", "[1,[2,{\"a\":null}]]", "{\"x\":{\"y\":[]}}", "01", "tru", "\"", "[1,]", "{\"a\"}", "\"\u0001\"",
        "\"" + new string('x', 64) + "\"", "\"" + new string('y', 130) + "é\"",
    ];

    private static readonly string[] s_names = ["session_id", "last_updated_at", "generated_title", "index_ids", "job_metadata", "more", "unknown", "\\u006dore", "naïve", "events", ""];

    private static readonly string[] s_deepNames = ["request", "page", "number", "data", "cursor", "total", "trailer", "sum", "more", "d\\u0061ta"];

    /// <summary>An envelope whose array of events is a member of its own.</summary>
    public static byte[] Flat(Random random) => Encoding.UTF8.GetBytes(
        Lead(random) + "{" + Joined(random, [.. Members(random, s_names, 4), "\"events\":" + Events(random, """{"content":"hello","type":"text_delta"}"""), .. Members(random, s_names, 4)]) + "}" + Tail(random));

    /// <summary>An envelope of <see cref="DeepSchema"/>.</summary>
    public static byte[] Deep(Random random)
    {
        string data = "\"data\":" + Blank(random) + "{" + Joined(random, [.. Members(random, s_deepNames, 2), "\"events\":" + Events(random, """{"text":"hello","type":"note"}"""), .. Members(random, s_deepNames, 2)]) + "}";
        string page = "\"page\":" + Blank(random) + "{" + Joined(random, [.. Members(random, s_deepNames, 2), data, .. Members(random, s_deepNames, 2)]) + "}";
        return Encoding.UTF8.GetBytes(Lead(random) + "{" + Joined(random, [.. Members(random, s_deepNames, 2), page, .. Members(random, s_deepNames, 2)]) + "}" + Tail(random));
    }

    private static string Events(Random random, string item) => random.Next(12) switch
    {
        0 => "null",
        1 => "[" + Blank(random) + "]",
        2 => "[" + item + ",]",
        3 => "{}",
        _ => "[" + string.Join("," + Blank(random), Enumerable.Repeat(item, 1 + random.Next(4))) + Blank(random) + "]",
    };

    private static string[] Members(Random random, string[] names, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => $"\"{names[random.Next(names.Length)]}\"{Blank(random)}:{Blank(random)}{Value(random)}")];

    // The first ones are what envelopes usually hold.
    private static string Value(Random random) => s_values[random.Next(random.Next(3) == 0 ? s_values.Length : 8)];

    private static string Joined(Random random, IEnumerable<string> members) => string.Join(Blank(random) + (random.Next(60) == 0 ? ",," : ",") + Blank(random), members.Where(_ => random.Next(30) != 0));

    private static string Lead(Random random) => random.Next(10) switch { 0 => "\uFEFF", 1 => " \n", 2 => "x", _ => "" };

    private static string Tail(Random random) => random.Next(10) switch { 0 => "\n", 1 => "}", 2 => " null", 3 => new string(' ', 80), _ => "" };

    private static string Blank(Random random) => random.Next(10) switch { 0 => " ", 1 => "\r\n\t", 2 => new string(' ', 70), _ => "" };
}
