using System.Text;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>A way to put events into one text.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Framing">How it is read.</param>
/// <param name="IsOnLines">Whether an event must stand on one line.</param>
/// <param name="IsJoined">Whether an event's bytes may be apart in the text.</param>
/// <param name="Before">What stands before the first event.</param>
/// <param name="Wrap">What an event becomes.</param>
/// <param name="Between">What stands between two events.</param>
/// <param name="After">What stands behind the last.</param>
internal sealed record FramedText(string Name, Framing Framing, bool IsOnLines, bool IsJoined, string Before, Func<string, string> Wrap, string Between, string After)
{
    public static IReadOnlyList<FramedText> All { get; } =
    [
        new("lines", Framing.JsonLines, true, false, "", Same, "\n", ""),
        new("lines with CRLF, empty ones and a mark", Framing.JsonLines, true, false, "\uFEFF\r\n", Same, "\r\n\r\n \t\r\n", "\r\n\r\n"),
        new("array", Framing.Array, false, false, "[", Same, ",", "]"),
        new("array with white space and a mark", Framing.Array, false, false, "\uFEFF \n[ \r\n", Same, "\t,\r\n ", "\n]\n\n"),
        new("values without anything between", Framing.Values, false, false, "", Same, "", ""),
        new("values with white space", Framing.Values, false, false, "\uFEFF\n", Same, " \n\n", "\t"),
        new("sequence", Framing.TextSequence, false, false, "\u001E", Same, "\n\u001E", "\n"),
        new("sequence with empty texts and without line feeds", Framing.TextSequence, false, false, "\u001E\u001E \n\u001E", Same, "\u001E\u001E\n", ""),
        new("sse", Framing.ServerSentEvents, false, true, "", static e => Data(e, "\n", "data: "), "\n\n", "\n\n"),
        new("sse with CR", Framing.ServerSentEvents, false, true, "", static e => Data(e, "\r", "data: "), "\r\r", "\r\r"),
        new("sse with CRLF, fields and comments", Framing.ServerSentEvents, false, true, "\uFEFF: hello\r\n\r\nretry: 10\r\n", static e => $"id: 7\r\nevent: message\r\n:\r\n{Data(e, "\r\n", "data: ")}\r\nother: x", "\r\n\r\n\r\n: ping\r\n\r\n", "\r\n\r\n"),
        new("auto lines", Framing.Auto, true, false, "\uFEFF", Same, "\n", "\n"),
        new("auto array", Framing.Auto, false, false, " [", Same, ",", "]"),
        new("auto values", Framing.Auto, false, false, "", Same, " ", ""),
        new("auto sequence", Framing.Auto, false, false, "\u001E", Same, "\n\u001E", "\n"),
        new("auto sse", Framing.Auto, false, true, "event: message\n", static e => Data(e, "\n", "data: "), "\n\n", "\n\n"),
    ];

    public byte[] Write(IEnumerable<string> events) => Encoding.UTF8.GetBytes(Before + string.Join(Between, events.Select(Wrap)) + After);

    public override string ToString() => Name;

    private static string Same(string json) => json;

    private static string Data(string json, string newline, string field) => field + json.ReplaceLineEndings("\n").Replace("\n", newline + field, StringComparison.Ordinal);
}
