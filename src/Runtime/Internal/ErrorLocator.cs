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
        ReadOnlySpan<byte> before = json[..at];
        long line = before.Count((byte)'\n') + 1;
        long column = at - before.LastIndexOf((byte)'\n');
        return new EventError(code, message, PointerFinder.Find(json, at), offset, index, line, column);
    }

    /// <summary>An error that the JSON reader found in a whole document.</summary>
    public static EventError InDocument(ReadOnlySpan<byte> json, JsonException error, long index)
    {
        int offset = OffsetOf(json, error.LineNumber ?? 0, error.BytePositionInLine ?? 0);
        string message = error.Message;
        int suffix = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        message = suffix > 0 ? message[..suffix] : message;
        // "depth" alone also stands in the message about a document that ends inside of an object.
        EventErrorCode code = message.Contains("maximum configured depth", StringComparison.OrdinalIgnoreCase) ? EventErrorCode.TooDeep
            : offset >= json.Length ? EventErrorCode.Truncated : EventErrorCode.MalformedJson;
        return InDocument(json, code, Printable.CutMessage(message), offset, index);
    }

    /// <summary>An error in an event whose document is not at hand.</summary>
    public static EventError InEvent(EventFrame frame, EventErrorCode code, string message, int offset, string? absentName)
    {
        SlotTable root = frame.Table.Root;
        string prefix = root.Pointer is { } pointer ? pointer + "/" + root.Index.ToString(CultureInfo.InvariantCulture) : "";
        string path = prefix + PointerFinder.Find(frame.Source, offset) + (absentName is null ? "" : "/" + PointerFinder.Escape(absentName));
        return new EventError(code, message, path, root.Offset + offset, root.Index, 0, 0);
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
