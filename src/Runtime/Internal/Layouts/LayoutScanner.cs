using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>
/// Finds where values end, accepting only what the JSON grammar (RFC 8259) and <see cref="System.Text.Json.Utf8JsonReader"/> accept.
/// It may refuse what is legal: then the authority decides.
/// </summary>
/// <remarks>
/// Proof that nothing is read past the buffer: every method reads at a position only after comparing it with <c>limit</c>, and callers
/// guarantee that <see cref="Reach"/> bytes are readable from any position up to <c>limit</c>. A block takes 64 of them; the digits of a
/// <c>\u</c> escape that begins in its last byte take four more.
/// The escape masks follow the odd-length-run method of G. Langdale and D. Lemire, "Parsing Gigabytes of JSON per Second" (2019).
/// </remarks>
internal static class LayoutScanner<TBlock>
    where TBlock : struct, IByteBlock<TBlock>
{
    /// <summary>How many bytes must be readable from a position that is at most the limit.</summary>
    public const int Reach = 72;

    private const ulong EvenBits = 0x5555_5555_5555_5555;

    /// <summary>The position of a string's closing quote, or -1.</summary>
    /// <param name="json">The first byte of the input.</param>
    /// <param name="at">The position after the opening quote.</param>
    /// <param name="limit">The last position that may be read at.</param>
    /// <param name="kind">A string with escapes, or one without.</param>
    /// <param name="isAscii">Becomes false where the string has escapes or what is not ASCII: then its bytes have yet to be validated as UTF-8.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfString(ref byte json, int at, int limit, out SlotKind kind, ref bool isAscii)
    {
        kind = SlotKind.String;
        TBlock all = default;
        while (at <= limit)
        {
            TBlock block = TBlock.Load(ref Unsafe.Add(ref json, at));
            ulong quotes = block.Equal((byte)'"');
            ulong others = block.Equal((byte)'\\') | block.Below(0x20);
            all = TBlock.Or(all, block);
            if (quotes != 0 && (others & (quotes - 1) & ~quotes) == 0)
            {
                isAscii &= all.IsAscii;
                return at + BitOperations.TrailingZeroCount(quotes);
            }

            if (others != 0)
            {
                isAscii = false;
                kind = SlotKind.EscapedString;
                return EndOfEscapedString(ref json, at, limit);
            }

            at += 64;
        }

        return -1;
    }

    // Optimised at once, as LayoutMatcher.Match is.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static int EndOfEscapedString(ref byte json, int at, int limit)
    {
        ulong carry = 0;
        while (at <= limit)
        {
            TBlock block = TBlock.Load(ref Unsafe.Add(ref json, at));
            ulong escaped = Escaped(block.Equal((byte)'\\'), ref carry);
            ulong quotes = block.Equal((byte)'"') & ~escaped;
            ulong inside = (quotes - 1) & ~quotes;
            escaped &= inside;
            if ((block.Below(0x20) & inside) != 0 || (escaped & ~block.EscapeLetters()) != 0)
            {
                return -1;
            }

            // As AreEscapes does: since this was a call of it, inlined or not, prose was read a tenth slower.
            ulong hex = escaped & block.Equal((byte)'u');
            while (hex != 0)
            {
                if (!IsHex4(ref Unsafe.Add(ref json, at + BitOperations.TrailingZeroCount(hex) + 1)))
                {
                    return -1;
                }

                hex &= hex - 1;
            }

            if (quotes != 0)
            {
                return at + BitOperations.TrailingZeroCount(quotes);
            }

            at += 64;
        }

        return -1;
    }

    /// <summary>
    /// Whether the given bytes of a block may follow a backslash, and have the digits behind them that they need. Asked where there are none too: in prose most blocks have some,
    /// and a branch that is guessed wrong costs more.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEscapes(TBlock block, ulong escaped, ref byte first)
    {
        if ((escaped & ~block.EscapeLetters()) != 0)
        {
            return false;
        }

        ulong hex = escaped & block.Equal((byte)'u');
        while (hex != 0)
        {
            if (!IsHex4(ref Unsafe.Add(ref first, BitOperations.TrailingZeroCount(hex) + 1)))
            {
                return false;
            }

            hex &= hex - 1;
        }

        return true;
    }

    /// <summary>The bytes that a backslash stands before which is not itself escaped; <paramref name="carry"/> goes on to the next block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Escaped(ulong slashes, ref ulong carry)
    {
        slashes &= ~carry;
        ulong follows = (slashes << 1) | carry;
        ulong oddStarts = slashes & ~EvenBits & ~follows;
        ulong sum = oddStarts + slashes;
        carry = sum < oddStarts ? 1UL : 0UL;
        return (EvenBits ^ (sum << 1)) & follows;
    }

    /// <summary>Whether a backslash and one letter stand there, which is no u.</summary>
    public static bool IsShortEscape(ref byte first) => first == (byte)'\\' && Unsafe.Add(ref first, 1) is (byte)'"' or (byte)'\\' or (byte)'n' or (byte)'t' or (byte)'r' or (byte)'/' or (byte)'b' or (byte)'f';

    private static bool IsHex4(ref byte first) =>
        char.IsAsciiHexDigit((char)first)
        && char.IsAsciiHexDigit((char)Unsafe.Add(ref first, 1))
        && char.IsAsciiHexDigit((char)Unsafe.Add(ref first, 2))
        && char.IsAsciiHexDigit((char)Unsafe.Add(ref first, 3));

    /// <summary>The position after white space, or -1 where that would be past the limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipWhiteSpace(ref byte json, int at, int limit)
    {
        if (at <= limit && Unsafe.Add(ref json, at) > ' ')
        {
            return at;
        }

        return SkipBlanks(ref json, at, limit);
    }

    private static int SkipBlanks(ref byte json, int at, int limit)
    {
        while (at <= limit)
        {
            TBlock block = TBlock.Load(ref Unsafe.Add(ref json, at));
            ulong others = ~(block.Equal((byte)' ') | block.Equal((byte)'\n') | block.Equal((byte)'\r') | block.Equal((byte)'\t'));
            if (others != 0)
            {
                at += BitOperations.TrailingZeroCount(others);
                return at <= limit ? at : -1;
            }

            at += 64;
        }

        return -1;
    }

    /// <summary>The position after a number, true, false or null, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int EndOfScalar(ref byte json, int at, int limit, out SlotKind kind)
    {
        kind = SlotKind.Number;
        if (at > limit)
        {
            return -1;
        }

        ref byte first = ref Unsafe.Add(ref json, at);
        if (first <= '9')
        {
            return EndOfNumber(ref json, at, limit);
        }

        uint word = Unsafe.ReadUnaligned<uint>(ref first);
        if (word == Word("null"u8))
        {
            kind = SlotKind.Null;
            return at + 4;
        }

        if (word == Word("true"u8))
        {
            kind = SlotKind.True;
            return at + 4;
        }

        kind = SlotKind.False;
        return word == Word("fals"u8) && Unsafe.Add(ref first, 4) == (byte)'e' ? at + 5 : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Word(ReadOnlySpan<byte> text) => Unsafe.ReadUnaligned<uint>(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(text));

    /// <summary>What follows the number is not looked at: a literal or a structural character must stand there.</summary>
    private static int EndOfNumber(ref byte json, int at, int limit)
    {
        if (Unsafe.Add(ref json, at) == (byte)'-')
        {
            at++;
        }

        if (at > limit)
        {
            return -1;
        }

        int from = at;
        at = Unsafe.Add(ref json, at) == (byte)'0' ? at + 1 : EndOfDigits(ref json, at, limit);
        if (at == from || at > limit)
        {
            return -1;
        }

        if (Unsafe.Add(ref json, at) == (byte)'.')
        {
            from = ++at;
            at = EndOfDigits(ref json, at, limit);
            if (at == from || at > limit)
            {
                return -1;
            }
        }

        if ((Unsafe.Add(ref json, at) | 0x20) == 'e')
        {
            at++;
            if (at <= limit && Unsafe.Add(ref json, at) is (byte)'+' or (byte)'-')
            {
                at++;
            }

            from = at;
            at = EndOfDigits(ref json, at, limit);
            return at == from ? -1 : at;
        }

        return at;
    }

    /// <summary>Eight bytes at a time: most numbers are shorter, and how many digits they have no processor guesses.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfDigits(ref byte json, int at, int limit)
    {
        for (; at <= limit; at += sizeof(ulong))
        {
            ulong word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref json, at));
            ulong digits = (BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word)) ^ 0x3030_3030_3030_3030;
            ulong others = (digits | (digits + 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080;
            if (others != 0)
            {
                return at + (BitOperations.TrailingZeroCount(others) >> 3);
            }
        }

        return at;
    }
}
