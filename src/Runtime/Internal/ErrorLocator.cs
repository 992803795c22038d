using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Turns what went wrong into a located error. Cold: it reads again what led there.</summary>
internal static class ErrorLocator
{
    /// <summary>An error in a whole document.</summary>
    public static EventError InDocument(ReadOnlySpan<byte> json, EventErrorCode code, string message, long offset, long index)
    {
        int at = (int)Math.Clamp(offset, 0, json.Length);
        (long line, long column) = LineOf(json[..at]);
        return new EventError(code, message, PointerFinder.Find(json, at), offset, index, line, column);
    }

    /// <summary>An error that the JSON reader found in a whole document.</summary>
    public static EventError InDocument(ReadOnlySpan<byte> json, JsonException error, long index)
    {
        int offset = OffsetOf(json, error.LineNumber ?? 0, error.BytePositionInLine ?? 0);
        return InDocument(json, CodeOf(error, isAtEnd: offset >= json.Length), MessageOf(error), offset, index);
    }

    /// <summary>An error in a document that is one value, thrown by the reader of what stands behind its byte order mark.</summary>
    public static EventDataException InWhole(ReadOnlySpan<byte> json, int bom, Exception cause)
    {
        EventError error = cause is ReadLimitException limit
            ? InDocument(json, limit.Code, limit.Message, Math.Max(0, limit.Offset) + bom, -1)
            : InDocument(json, Shift((JsonException)cause, bom), -1);

        // What is wrong first counts, whichever way it is wrong.
        int end = (int)Math.Min(error.Offset, json.Length);
        if (error.Code != EventErrorCode.InvalidUtf8 && FirstInvalidUtf8(json[..end]) is >= 0 and int bad)
        {
            error = InDocument(json, EventErrorCode.InvalidUtf8, "The input is not UTF-8.", bad, -1);
        }

        return new EventDataException(error, cause);
    }

    /// <summary>An error in a value that somebody else's reader reads.</summary>
    /// <param name="copied">What was read of the value.</param>
    /// <param name="cause">What the reader threw; null where its input ends before the value.</param>
    public static EventDataException InReader(ReadOnlySpan<byte> copied, JsonException? cause)
    {
        EventErrorCode code = cause is null ? EventErrorCode.Truncated : CodeOf(cause, isAtEnd: false);
        string message = cause is null ? "The reader's input ends before the value does." : MessageOf(cause);
        string path = PointerFinder.Find(copied, copied.Length);
        return new EventDataException(new EventError(code, message, path, copied.Length, -1, cause?.LineNumber + 1 ?? 0, cause?.BytePositionInLine + 1 ?? 0), cause);
    }

    /// <summary>Moves an error on the first line to behind a byte order mark.</summary>
    public static JsonException Shift(JsonException error, int bom) =>
        error.LineNumber is 0 && bom > 0 ? new JsonException(error.Message, error.Path, 0, error.BytePositionInLine + bom) : error;

    /// <summary>An error in a view; where it is of an event in a history, line and column stay 0, since its document is not at hand.</summary>
    public static EventError InEvent(EventFrame frame, EventErrorCode code, string message, int offset, string? absentName)
    {
        SlotTable root = frame.Table.Root;
        string prefix = root.Pointer is { } pointer ? pointer + "/" + root.Index.ToString(CultureInfo.InvariantCulture) : "";
        string path = prefix + PointerFinder.Find(frame.Source, offset) + (absentName is null ? "" : "/" + PointerFinder.Escape(absentName));
        long line = 0, column = 0;
        if (root.Pointer is null)
        {
            // What is at hand is the whole input.
            (line, column) = LineOf(frame.Source[..offset]);
        }

        return new EventError(code, message, path, root.Offset + offset, root.Index, line, column);
    }

    public static string MemberName(EventFrame frame, int slot)
    {
        SlotTable table = frame.Table;
        ObjectShape? shape = table.Union is { } union && table.Kind > 0 ? union.Kinds[table.Kind - 1] : table.Shape;
        return shape?.NameAt(frame.Base + slot) ?? "(unnamed)";
    }

    /// <summary>The offset of the first byte that is not UTF-8, or -1.</summary>
    public static int FirstInvalidUtf8(ReadOnlySpan<byte> json)
    {
        int at = 0;
        while (at < json.Length)
        {
            int ascii = json[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                return -1;
            }

            at += ascii;
            if (Rune.DecodeFromUtf8(json[at..], out _, out int consumed) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += consumed;
        }

        return -1;
    }

    private static (long Line, long Column) LineOf(ReadOnlySpan<byte> before) =>
        (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));

    private static EventErrorCode CodeOf(JsonException error, bool isAtEnd)
    {
        // "Expected depth to be zero at the end" is another one: that is an input cut off.
        if (error.Message.Contains("maximum configured depth", StringComparison.Ordinal))
        {
            return EventErrorCode.TooDeep;
        }

        return isAtEnd || error.Message.StartsWith("Expected depth to be zero", StringComparison.Ordinal) ? EventErrorCode.Truncated : EventErrorCode.MalformedJson;
    }

    private static string MessageOf(JsonException error)
    {
        int suffix = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return Printable.CutMessage(suffix > 0 ? error.Message[..suffix] : error.Message);
    }

    private static int OffsetOf(ReadOnlySpan<byte> json, long line, long column)
    {
        int at = 0;
        for (long i = 0; i < line; i++)
        {
            int next = json[at..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }

            at += next + 1;
        }

        return (int)Math.Min(json.Length, at + column);
    }
}
