using System.Buffers;
using System.Text.Unicode;

namespace EventUnion;

/// <summary>
/// The one place that knows JSON's escapes. Everything runs over the bytes between the quotes in linear time: literal stretches
/// are found by the vectorised <c>IndexOf</c> and handled whole, escapes one by one.
/// </summary>
internal static class JsonEscapes
{
    /// <summary>The most bytes that one escape can stand for.</summary>
    public const int MaxDecodedBytes = 4;

    /// <summary>The code of an escape that JSON does not have (only text that no reader accepted can hold one).</summary>
    private const int Malformed = -1;

    /// <summary>What does not stand for itself in a JSON string: control characters, the quote and the backslash.</summary>
    private static readonly SearchValues<byte> s_special =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(static code => (byte)code), (byte)'"', (byte)'\\']);

    /// <summary>How many bytes the text is long without its escapes, a lone surrogate counted as U+FFFD.</summary>
    public static int Utf8Length(ReadOnlySpan<byte> raw)
    {
        int length = 0;
        var chunks = new UnescapedChunks(raw, stackalloc byte[MaxDecodedBytes], exact: false);
        while (chunks.MoveNext())
            length += chunks.Current.Length;
        return length;
    }

    /// <summary>Writes the text without its escapes.</summary>
    /// <param name="raw">The bytes between the quotes.</param>
    /// <param name="destination">Receives UTF-8; <paramref name="raw"/>'s length always suffices.</param>
    /// <param name="exact">Whether surrogates without a partner keep their identity, see <see cref="UnescapedChunks"/>.</param>
    /// <param name="written">The bytes written, 0 where the destination is too short.</param>
    public static bool TryUnescape(ReadOnlySpan<byte> raw, scoped Span<byte> destination, bool exact, out int written)
    {
        int length = 0;
        var chunks = new UnescapedChunks(raw, stackalloc byte[MaxDecodedBytes], exact);
        while (chunks.MoveNext())
        {
            if (!chunks.Current.TryCopyTo(destination[length..]))
            {
                written = 0;
                return false;
            }

            length += chunks.Current.Length;
        }

        written = length;
        return true;
    }

    /// <summary>Compares with UTF-8. A lone surrogate is equal to no valid UTF-8.</summary>
    public static bool EqualsUtf8(ReadOnlySpan<byte> raw, scoped ReadOnlySpan<byte> utf8) =>
        raw.Length >= utf8.Length && StartsWithUtf8(raw, ref utf8, whole: true);

    /// <summary>Whether the text begins with <paramref name="prefix"/>.</summary>
    public static bool StartsWithUtf8(ReadOnlySpan<byte> raw, scoped ReadOnlySpan<byte> prefix) =>
        raw.Length >= prefix.Length && StartsWithUtf8(raw, ref prefix, whole: false);

    private static bool StartsWithUtf8(ReadOnlySpan<byte> raw, scoped ref ReadOnlySpan<byte> expected, bool whole)
    {
        var chunks = new UnescapedChunks(raw, stackalloc byte[MaxDecodedBytes], exact: true);
        while (chunks.MoveNext())
        {
            scoped ReadOnlySpan<byte> chunk = chunks.Current;
            if (chunk.Length >= expected.Length)
            {
                bool complete = !whole || (chunk.Length == expected.Length && chunks.IsAtEnd);
                return complete && chunk.StartsWith(expected);
            }

            if (!expected.StartsWith(chunk))
                return false;
            expected = expected[chunk.Length..];
        }

        return expected.IsEmpty;
    }

    /// <summary>Compares with UTF-16, block by block. A lone surrogate is equal to nothing.</summary>
    public static bool EqualsUtf16(ReadOnlySpan<byte> raw, bool escaped, ReadOnlySpan<char> utf16)
    {
        if (raw.Length < utf16.Length)
            return false;
        if (!escaped)
            return TryTakeUtf16(raw, ref utf16) && utf16.IsEmpty;

        var chunks = new UnescapedChunks(raw, stackalloc byte[MaxDecodedBytes], exact: true);
        while (chunks.MoveNext())
        {
            if (!TryTakeUtf16(chunks.Current, ref utf16))
                return false;
        }

        return utf16.IsEmpty;
    }

    /// <summary>Compares two escaped texts; equal lone surrogates are equal.</summary>
    public static bool EqualsEscaped(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var leftChunks = new UnescapedChunks(left, stackalloc byte[MaxDecodedBytes], exact: true);
        var rightChunks = new UnescapedChunks(right, stackalloc byte[MaxDecodedBytes], exact: true);
        scoped ReadOnlySpan<byte> a = default, b = default;
        while (true)
        {
            if (a.IsEmpty && leftChunks.MoveNext())
                a = leftChunks.Current;
            if (b.IsEmpty && rightChunks.MoveNext())
                b = rightChunks.Current;
            int common = Math.Min(a.Length, b.Length);
            if (common == 0)
                return a.Length == b.Length;
            if (!a[..common].SequenceEqual(b[..common]))
                return false;
            a = a[common..];
            b = b[common..];
        }
    }

    /// <summary>Whether this may stand between quotes in JSON: lone surrogate escapes may, though <see cref="IsWellFormed"/> denies them.</summary>
    public static bool IsValid(ReadOnlySpan<byte> raw)
    {
        if (!Utf8.IsValid(raw))
            return false;
        while (true)
        {
            int special = raw.IndexOfAny(s_special);
            if (special < 0)
                return true;
            if (raw[special] != (byte)'\\')
                return false;
            raw = raw[special..];
            raw = raw[Decode(raw, out int code)..];
            if (code == Malformed)
                return false;
        }
    }

    /// <summary>Whether every escape is one that JSON has and every surrogate has its partner.</summary>
    public static bool IsWellFormed(ReadOnlySpan<byte> raw)
    {
        while (true)
        {
            int escape = raw.IndexOf((byte)'\\');
            if (escape < 0)
                return true;
            raw = raw[escape..];
            raw = raw[Decode(raw, out int code)..];
            if (code == Malformed || IsSurrogate(code))
                return false;
        }
    }

    /// <summary>Decodes the escape that <paramref name="raw"/> begins with, a surrogate pair as one.</summary>
    /// <param name="raw">Text that begins with a backslash; may end anywhere.</param>
    /// <param name="destination">Receives up to <see cref="MaxDecodedBytes"/> bytes.</param>
    /// <param name="exact">What to write for a lone surrogate, see <see cref="UnescapedChunks"/>.</param>
    /// <param name="written">The bytes written, at least one.</param>
    /// <returns>The bytes that the escape takes in <paramref name="raw"/>.</returns>
    public static int Decode(ReadOnlySpan<byte> raw, Span<byte> destination, bool exact, out int written)
    {
        int consumed = Decode(raw, out int code);
        if (code == Malformed && exact)
        {
            destination[0] = 0xFF; // in no UTF-8 at all, so equal to nothing
            written = 1;
        }
        else
        {
            if (code == Malformed || (!exact && IsSurrogate(code)))
                code = 0xFFFD;
            written = Encode(code, destination);
        }

        return consumed;
    }

    /// <summary>Decodes the escape that <paramref name="raw"/> begins with, a surrogate pair as one; a negative code is that of no escape that JSON has.</summary>
    public static int Decode(ReadOnlySpan<byte> raw, out int code)
    {
        if (raw.Length < 2)
        {
            code = Malformed;
            return raw.Length;
        }

        code = raw[1] switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            (byte)'u' => CodeUnit(raw),
            _ => Malformed,
        };
        if (raw[1] != (byte)'u')
            return code == Malformed ? 1 : 2; // the byte after a stray backslash stays literal text
        if (code == Malformed)
            return 1;
        if (code is < 0xD800 or > 0xDBFF || raw.Length < 12 || raw[6] != (byte)'\\' || raw[7] != (byte)'u')
            return 6;
        int low = CodeUnit(raw[6..]);
        if (low is < 0xDC00 or > 0xDFFF)
            return 6;
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
        return 12;
    }

    private static int CodeUnit(ReadOnlySpan<byte> escape)
    {
        if (escape.Length < 6)
            return Malformed;
        int code = 0;
        foreach (byte b in escape.Slice(2, 4))
        {
            int digit = HexDigit(b);
            if (digit < 0)
                return Malformed;
            code = (code << 4) | digit;
        }

        return code;
    }

    private static int HexDigit(byte b)
    {
        int digit = b - '0';
        if ((uint)digit <= 9)
            return digit;
        digit = (b | 0x20) - 'a';
        return (uint)digit <= 5 ? digit + 10 : -1;
    }

    private static bool IsSurrogate(int code) => code is >= 0xD800 and <= 0xDFFF;

    /// <summary>Writes a code point as UTF-8 does, a surrogate too.</summary>
    public static int Encode(int code, Span<byte> destination)
    {
        switch (code)
        {
            case < 0x80:
                destination[0] = (byte)code;
                return 1;
            case < 0x800:
                destination[0] = (byte)(0xC0 | (code >> 6));
                destination[1] = (byte)(0x80 | (code & 0x3F));
                return 2;
            case < 0x10000:
                destination[0] = (byte)(0xE0 | (code >> 12));
                destination[1] = (byte)(0x80 | ((code >> 6) & 0x3F));
                destination[2] = (byte)(0x80 | (code & 0x3F));
                return 3;
            default:
                destination[0] = (byte)(0xF0 | (code >> 18));
                destination[1] = (byte)(0x80 | ((code >> 12) & 0x3F));
                destination[2] = (byte)(0x80 | ((code >> 6) & 0x3F));
                destination[3] = (byte)(0x80 | (code & 0x3F));
                return 4;
        }
    }

    /// <summary>Takes from the front of <paramref name="utf16"/> what <paramref name="utf8"/> says, if it is there.</summary>
    private static bool TryTakeUtf16(scoped ReadOnlySpan<byte> utf8, scoped ref ReadOnlySpan<char> utf16)
    {
        Span<char> block = stackalloc char[128];
        while (!utf8.IsEmpty)
        {
            OperationStatus status = Utf8.ToUtf16(utf8, block, out int read, out int chars, replaceInvalidSequences: false);
            if (status is not (OperationStatus.Done or OperationStatus.DestinationTooSmall) || !utf16.StartsWith(block[..chars]))
                return false;
            utf8 = utf8[read..];
            utf16 = utf16[chars..];
        }

        return true;
    }
}
