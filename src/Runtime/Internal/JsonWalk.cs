using System.Buffers;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Steps over JSON that has been validated.</summary>
internal static class JsonWalk
{
    private static readonly SearchValues<byte> s_delimiters = SearchValues.Create(" \n\r\t,]}"u8);

    /// <summary>Where containers begin and end, and strings, in which brackets mean nothing.</summary>
    public static SearchValues<byte> Brackets { get; } = SearchValues.Create("\"{}[]"u8);

    /// <summary>The offset of the quote that ends the string whose first quote stands at <paramref name="quote"/>.</summary>
    public static int EndOfString(ReadOnlySpan<byte> json, int quote)
    {
        int i = quote + 1;
        while (true)
        {
            i += json[i..].IndexOfAny((byte)'"', (byte)'\\');
            if (json[i] == '"')
            {
                return i;
            }

            i += 2;
        }
    }

    /// <summary>The offset after the object or array whose bracket stands at <paramref name="start"/>. Linear in its length: for one that a slot can't tell the length of.</summary>
    public static int EndOfContainer(ReadOnlySpan<byte> json, int start)
    {
        int depth = 0;
        int i = start;
        while (true)
        {
            i += json[i..].IndexOfAny(Brackets);
            switch (json[i])
            {
                case (byte)'"':
                    i = EndOfString(json, i);
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }

            i++;
            if (depth == 0)
            {
                return i;
            }
        }
    }

    /// <summary>The first offset from <paramref name="i"/> on that is neither white space nor a separator.</summary>
    public static int Next(ReadOnlySpan<byte> json, int i)
    {
        while (json[i] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)',' or (byte)':')
        {
            i++;
        }

        return i;
    }

    /// <summary>The value at <paramref name="i"/>, and the offset after it.</summary>
    public static Slot Value(ReadOnlySpan<byte> json, int i, ContainerEnds ends, Range outer, out int next)
    {
        switch (json[i])
        {
            case (byte)'"':
                int quote = EndOfString(json, i);
                next = quote + 1;
                bool escaped = json[(i + 1)..quote].Contains((byte)'\\');
                return new Slot(i + 1, quote - i - 1, escaped ? SlotKind.EscapedString : SlotKind.String);
            case (byte)'{' or (byte)'[':
                next = ends.EndOf(json, i, outer);
                return new Slot(i, next - i, json[i] == '{' ? SlotKind.Object : SlotKind.Array);
            case byte first:
                int length = json[i..].IndexOfAny(s_delimiters);
                next = length < 0 ? json.Length : i + length;
                SlotKind kind = first switch { (byte)'t' => SlotKind.True, (byte)'f' => SlotKind.False, (byte)'n' => SlotKind.Null, _ => SlotKind.Number };
                return new Slot(i, next - i, kind);
        }
    }
}
