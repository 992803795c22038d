using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace EventUnion;

/// <summary>Turns escaped text into UTF-16: stretches of ASCII are widened by vectors, escapes are decoded one by one, and the rest goes to the transcoder.</summary>
internal static class Utf16Text
{
    private const char Replacement = '\uFFFD';

    /// <summary>Writes the text without its escapes; a lone surrogate becomes U+FFFD. Linear.</summary>
    /// <param name="raw">The bytes between the quotes.</param>
    /// <param name="destination">Receives UTF-16; as many chars as <paramref name="raw"/> has bytes always suffice.</param>
    /// <param name="written">The chars written, 0 where the destination is too short.</param>
    public static bool TryUnescape(ReadOnlySpan<byte> raw, scoped Span<char> destination, out int written)
    {
        int length = 0;
        while (!raw.IsEmpty)
        {
            int plain = WidenAscii(raw, destination[length..]);
            raw = raw[plain..];
            length += plain;
            if (raw.IsEmpty)
            {
                break;
            }

            int read = TryTakeOther(raw, destination[length..], out int chars);
            if (read == 0)
            {
                written = 0;
                return false;
            }

            raw = raw[read..];
            length += chars;
        }

        written = length;
        return true;
    }

    /// <summary>Copies ASCII up to the first escape, the first byte that is not ASCII, or the destination's end.</summary>
    private static int WidenAscii(ReadOnlySpan<byte> raw, scoped Span<char> destination)
    {
        int room = Math.Min(raw.Length, destination.Length);
        int at = 0;
        if (Vector128.IsHardwareAccelerated)
        {
            Span<ushort> units = MemoryMarshal.Cast<char, ushort>(destination);
            for (; at <= room - Vector128<byte>.Count; at += Vector128<byte>.Count)
            {
                Vector128<byte> block = Vector128.Create(raw.Slice(at, Vector128<byte>.Count));
                (Vector128<ushort> lower, Vector128<ushort> upper) = Vector128.Widen(block);
                lower.CopyTo(units[at..]);
                upper.CopyTo(units[(at + Vector128<ushort>.Count)..]);

                // The top bit of a byte says that it is not ASCII, as that of a comparison says that it is a backslash.
                uint ends = (Vector128.Equals(block, Vector128.Create((byte)'\\')) | block).ExtractMostSignificantBits();
                if (ends != 0)
                {
                    return at + int.TrailingZeroCount((int)ends);
                }
            }
        }

        while (at < room && raw[at] < 0x80 && raw[at] != (byte)'\\')
        {
            destination[at] = (char)raw[at];
            at++;
        }

        return at;
    }

    /// <summary>Takes an escape, or a stretch with characters beyond ASCII; 0 where there is no room for it.</summary>
    private static int TryTakeOther(ReadOnlySpan<byte> raw, scoped Span<char> destination, out int written)
    {
        if (raw[0] != (byte)'\\')
        {
            int escape = raw.IndexOf((byte)'\\');
            ReadOnlySpan<byte> literal = escape < 0 ? raw : raw[..escape];
            return Utf8.ToUtf16(literal, destination, out _, out written) == OperationStatus.Done ? literal.Length : 0;
        }

        int read = JsonEscapes.Decode(raw, out int code);
        written = code > char.MaxValue ? 2 : 1;
        if (written > destination.Length)
        {
            return 0;
        }

        if (written == 1)
        {
            destination[0] = code < 0 || char.IsSurrogate((char)code) ? Replacement : (char)code;
            return read;
        }

        destination[0] = (char)(0xD800 + ((code - 0x10000) >> 10));
        destination[1] = (char)(0xDC00 + ((code - 0x10000) & 0x3FF));
        return read;
    }
}
