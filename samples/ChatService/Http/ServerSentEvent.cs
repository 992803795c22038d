using System.Buffers;
using System.Buffers.Text;
using ChatService.Storage;

namespace ChatService.Http;

/// <summary>Writes server-sent events.</summary>
internal static class ServerSentEvent
{
    private static readonly SearchValues<byte> s_lineEnds = SearchValues.Create("\r\n"u8);

    /// <summary>Writes an event of a session.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="id">Its place in the session.</param>
    /// <param name="json">Its JSON. Line ends can stand between its tokens only; each begins another line of data, and reads as LF.</param>
    /// <param name="mark">Adds a field <c>mark</c> for those that are not as the schema says. Readers that don't know the field must ignore it.</param>
    public static void Write(IBufferWriter<byte> output, long id, ReadOnlySpan<byte> json, EventMark? mark)
    {
        output.Write("id: "u8);
        WriteNumber(output, id);
        if (mark is { } known)
            WriteMark(output, known);
        for (int end; (end = json.IndexOfAny(s_lineEnds)) >= 0;)
        {
            output.Write("\ndata: "u8);
            output.Write(json[..end]);
            json = json[(end + (json[end..].StartsWith("\r\n"u8) ? 2 : 1))..];
        }

        output.Write("\ndata: "u8);
        output.Write(json);
        output.Write("\n\n"u8);
    }

    /// <summary>Says how long to wait before connecting again.</summary>
    public static void WriteRetry(IBufferWriter<byte> output, TimeSpan delay)
    {
        output.Write("retry: "u8);
        WriteNumber(output, (long)delay.TotalMilliseconds);
        output.Write("\n\n"u8);
    }

    public static void WriteComment(IBufferWriter<byte> output) => output.Write(": still here\n\n"u8);

    private static void WriteMark(IBufferWriter<byte> output, EventMark mark)
    {
        if (mark.Kind == EventKind.Unknown)
        {
            output.Write("\nmark: unknown "u8);
            output.Write(System.Text.Encoding.UTF8.GetBytes(mark.Reason.ToString()));
        }
        else if (mark.Strays)
        {
            output.Write("\nmark: stray"u8);
        }
        else if (mark.TagIsInferred)
        {
            output.Write("\nmark: inferred "u8);
            output.Write(System.Text.Encoding.UTF8.GetBytes(mark.Kind.ToString()));
        }
    }

    private static void WriteNumber(IBufferWriter<byte> output, long number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out int length);
        output.Advance(length);
    }
}
