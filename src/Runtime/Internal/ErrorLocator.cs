using System.Buffers;
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

    /// <summary>The error that the authority finds in a document which is malformed, wherever that was noticed.</summary>
    public static EventError InDocument(ReadOnlySpan<byte> json, int bom, int maxDepth, long index)
    {
        var reader = new Utf8JsonReader(json[bom..], new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException error)
        {
            return InDocument(json, Shift(error, bom), maxDepth, index);
        }

        throw new InvalidOperationException("An error was noticed in a document that has none.");
    }

    /// <summary>The error with line and column, from its offset in the document.</summary>
    public static EventError WithLine(ReadOnlySpan<byte> json, EventError error)
    {
        (long line, long column) = LineOf(json[..(int)error.Offset]);
        return error with { Line = line, Column = column };
    }

    /// <summary>An error that the JSON reader found in a whole document, which it reads to the given depth.</summary>
    public static EventError InDocument(ReadOnlySpan<byte> json, JsonException error, int maxDepth, long index)
    {
        EventErrorCode code = ReaderFault.CodeIn(json, maxDepth);
        int offset = code == EventErrorCode.Truncated ? json.Length : OffsetOf(json, error.LineNumber ?? 0, error.BytePositionInLine ?? 0);
        return InDocument(json, code, ReaderFault.MessageOf(error, code), offset, index);
    }

    /// <summary>An error in a document that is one value, thrown by the reader of what stands behind its byte order mark.</summary>
    public static EventDataException InWhole(ReadOnlySpan<byte> json, int bom, int maxDepth, Exception cause, SlotTable? table = null, int start = 0)
    {
        EventError error = cause is ReadLimitException limit
            ? InDocument(json, limit.Code, limit.Message, limit.Offset < 0 ? start : limit.Offset + bom, -1)
            : InDocument(json, Shift((JsonException)cause, bom), maxDepth, -1);
        return new EventDataException(FirstWrong(json, 0, error), cause) { Origin = table };
    }

    /// <summary>What is wrong first, whichever way it is wrong: the error, or invalid UTF-8 before it.</summary>
    /// <param name="json">The document.</param>
    /// <param name="validTo">Up to where it is known to be UTF-8.</param>
    /// <param name="error">The error.</param>
    public static EventError FirstWrong(ReadOnlySpan<byte> json, int validTo, EventError error)
    {
        int end = (int)Math.Min(error.Offset, json.Length);
        if (end <= validTo || error.Code == EventErrorCode.InvalidUtf8 || FirstInvalidUtf8(json[validTo..end]) is not (>= 0 and int bad))
        {
            return error;
        }

        // A character that the input's end cuts off is cut off, not invalid.
        bool isCut = error.Code == EventErrorCode.Truncated && Rune.DecodeFromUtf8(json[(validTo + bad)..], out _, out _) == OperationStatus.NeedMoreData;
        return isCut ? error : InDocument(json, EventErrorCode.InvalidUtf8, "The input is not UTF-8.", validTo + bad, error.EventIndex);
    }

    /// <summary>An error in a value that somebody else's reader reads.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="copied">What was read of the value.</param>
    /// <param name="cause">What the reader threw; null where its input ends before the value.</param>
    public static EventDataException InReader(ref Utf8JsonReader reader, ReadOnlySpan<byte> copied, JsonException? cause)
    {
        EventErrorCode code = cause is null ? EventErrorCode.Truncated : ReaderFault.CodeOf(ref reader, cause);
        string message = cause is null ? "The reader's input ends before the value does." : ReaderFault.MessageOf(cause, code);

        // What was copied are whole tokens: a number at its end is not cut off.
        string path = PointerFinder.Find([.. copied, (byte)' '], copied.Length);
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
        return shape?.NameAt(table.Slots, frame.Base + slot) ?? "(unnamed)";
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
            if (Rune.DecodeFromUtf8(json[at..], out _, out int consumed) != OperationStatus.Done)
            {
                return at;
            }

            at += consumed;
        }

        return -1;
    }

    private static (long Line, long Column) LineOf(ReadOnlySpan<byte> before) =>
        (before.Count((byte)'\n') + 1, before.Length - before.LastIndexOf((byte)'\n'));

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
