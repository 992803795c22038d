using System.Globalization;
using System.Text;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>A text of good and bad records, and what reading it must give.</summary>
/// <param name="Bytes">The text.</param>
/// <param name="Expected">A line for each record: its JSON, or where it stands if it is bad.</param>
/// <param name="Ends">For each, how many bytes of the text must have come for it to be whole beyond doubt, if they can say so at all.</param>
/// <param name="NextOffsetAtEnd">Where to go on after all of it.</param>
internal sealed record FramedModel(byte[] Bytes, IReadOnlyList<string> Expected, IReadOnlyList<int> Ends, long NextOffsetAtEnd)
{
    private static readonly string[] s_bad = ["nonsense", "{\"type\":", "{\"type\":\"text\"]", "\"\u0001\"", "{\"type\":\"text\",\"content\":\"\\x\"}", "[1,]"];

    public static FramedModel Create(FramedText text, Random random)
    {
        bool recovers = text.Framing == Framing.JsonLines || text.Framing == Framing.TextSequence || text.Framing is ServerSentEventFraming;
        int count = random.Next(12);
        var written = new StringBuilder(text.Before);
        List<string> expected = [];
        List<int> ends = [];
        bool isCut = false;
        for (int i = 0; i < count; i++)
        {
            bool isBad = recovers && random.Next(4) == 0;
            string json = isBad ? s_bad[random.Next(s_bad.Length)] : Good(random, text.IsOnLines);
            string wrapped = text.Wrap(json);
            int at = Encoding.UTF8.GetByteCount(written.ToString()) + (text.IsJoined ? wrapped.IndexOf("data: ", StringComparison.Ordinal) + 6 : 0);
            written.Append(wrapped).Append(i < count - 1 ? text.Between : text.After);
            expected.Add(isBad ? string.Create(CultureInfo.InvariantCulture, $"B {at}") : "E " + json);
            ends.Add(i == count - 1 && text.After.Length == 0 ? int.MaxValue : Encoding.UTF8.GetByteCount(written.ToString()));

            // Cut off, as far as anybody can tell, is only what is last and could go on.
            isCut = isBad && i == count - 1 && json == "{\"type\":" && text.After.Length == 0;
        }

        if (count == 0)
        {
            written.Append(text.After);
        }

        byte[] bytes = Encoding.UTF8.GetBytes(written.ToString());
        return new FramedModel(bytes, expected, ends, isCut ? long.Parse(expected[^1].AsSpan(2), CultureInfo.InvariantCulture) : bytes.Length);
    }

    /// <summary>How many records are whole within so many bytes.</summary>
    public int WholeWithin(int given) => Ends.Count(end => end <= given);

    private static string Good(Random random, bool isOnLines)
    {
        string text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => random.Next(6) switch { 0 => "é", 1 => "\\n", 2 => "{", 3 => "\\\"", 4 => "漢", _ => "a" }));
        return random.Next(5) switch
        {
            0 => $$"""{"content":"{{text}}","type":"text"}""",
            1 => $$"""{"type":"later","x":[{"a":{{random.Next()}}},"{{text}}",{{(isOnLines ? " " : "\n")}}null]}""",
            2 => $$"""{"type":"stop","error":null,"is_error":false,"usage":{"turns":{{random.Next(9)}}} }""",
            3 => "{}",
            _ => $$"""{"type":"text_delta","content":"{{text}}"}""",
        };
    }
}
