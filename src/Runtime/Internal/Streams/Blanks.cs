using System.Buffers;

namespace EventUnion.Internal.Streams;

/// <summary>What may stand between JSON texts.</summary>
internal static class Blanks
{
    private static readonly SearchValues<byte> s_blanks = SearchValues.Create(" \t\r\n"u8);

    /// <summary>How many bytes of white space there are at the beginning.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExcept(s_blanks) is >= 0 and int length ? length : bytes.Length;

    /// <summary>Steps over white space; whether anything else stands behind it.</summary>
    public static bool Pass(ByteWindow window)
    {
        // Mostly there is none.
        ReadOnlySpan<byte> bytes = window.Bytes;
        if (bytes.Length > 0 && bytes[0] > (byte)' ')
        {
            return true;
        }

        window.Pass(LengthOf(bytes));
        return window.Length > 0;
    }

    /// <summary>Steps over a byte order mark at the beginning of a source; false if more bytes must come to tell.</summary>
    public static bool PassMark(ByteWindow window)
    {
        ReadOnlySpan<byte> mark = "\uFEFF"u8;
        ReadOnlySpan<byte> bytes = window.Bytes;
        if (bytes.StartsWith(mark))
        {
            window.Pass(mark.Length);
            return true;
        }

        return window.IsEnded || bytes.Length >= mark.Length || !mark.StartsWith(bytes);
    }
}
