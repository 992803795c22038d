using System.Numerics;
using System.Runtime.Intrinsics;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal.Parallel;

/// <summary>Counts lines, and those that are records, which blank ones are not: what <see cref="Streams.LineFramer"/> would find, without reading them.</summary>
/// <param name="maxBytes">The longest line: a longer one is a record also if it is blank.</param>
internal struct LineCount(int maxBytes)
{
    // A line of which nothing but blanks has come so far; in any other line only its end matters.
    private bool _isBlank = true;
    private long _length;
    private int _markLength;
    private bool _endsInReturn;

    /// <summary>How many have ended.</summary>
    public long Lines { get; private set; }

    /// <summary>How many records have begun.</summary>
    public long Records { get; private set; }

    /// <summary>Takes the next bytes.</summary>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[(_isBlank ? TakeBlanks(bytes) : TakeClear(bytes))..];
        }
    }

    /// <summary>Takes lines as long as each begins with what no blank line has.</summary>
    private int TakeClear(ReadOnlySpan<byte> bytes)
    {
        int at = CountClear(bytes, out long clear);
        Lines += clear;
        Records += clear;
        for (; at < bytes.Length; at++)
        {
            if (bytes[at] == (byte)'\n')
            {
                Lines++;
                if (at + 1 == bytes.Length || bytes[at + 1] is <= (byte)' ' or 0xEF)
                {
                    _isBlank = true;
                    return at + 1;
                }

                Records++;
            }
        }

        return at;
    }

    private static int CountClear(ReadOnlySpan<byte> bytes, out long lines)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return CountClear<Block512>(bytes, out lines);
        }

        lines = 0;
        return Vector256.IsHardwareAccelerated ? CountClear<Block256>(bytes, out lines) : Vector128.IsHardwareAccelerated ? CountClear<Block128>(bytes, out lines) : 0;
    }

    /// <summary>Counts the newlines up to the first block with one behind which a line begins that may be blank, in one pass.</summary>
    /// <remarks>Proof of the bounds: a block and the byte behind it are looked at where there are more than 64 bytes left.</remarks>
    private static int CountClear<TBlock>(ReadOnlySpan<byte> bytes, out long lines)
        where TBlock : struct, IByteBlock<TBlock>
    {
        lines = 0;
        int at = 0;
        for (; at < bytes.Length - 64; at += 64)
        {
            ulong ends = TBlock.Load(in bytes[at]).Equal((byte)'\n');
            TBlock begins = TBlock.Load(in bytes[at + 1]);
            if ((ends & (begins.Below((byte)' ' + 1) | begins.Equal(0xEF))) != 0)
            {
                break;
            }

            lines += BitOperations.PopCount(ends);
        }

        return at;
    }

    /// <summary>Takes what of a line may be nothing but blanks, up to its end or to what says that it is a record.</summary>
    private int TakeBlanks(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> mark = "\uFEFF"u8;
        if (_length == _markLength && _markLength < mark.Length && bytes[0] == mark[_markLength])
        {
            _markLength++;
            _length++;
            return 1;
        }

        bool isCutMark = _markLength > 0 && _markLength < mark.Length;
        int blanks = isCutMark ? 0 : bytes.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r');
        if (blanks != 0)
        {
            int count = blanks < 0 ? bytes.Length : blanks;
            _length += count;
            _endsInReturn = bytes[count - 1] == (byte)'\r';
            return count;
        }

        bool ends = bytes[0] == (byte)'\n' && !isCutMark;
        bool isRecord = !ends || _length - (_endsInReturn ? 1 : 0) > maxBytes;
        Records += isRecord ? 1 : 0;
        Lines += ends ? 1 : 0;
        _isBlank = ends;
        (_length, _markLength, _endsInReturn) = (0, 0, false);
        return ends ? 1 : 0;
    }
}
