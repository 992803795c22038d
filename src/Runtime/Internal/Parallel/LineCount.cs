using System.Numerics;

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
        int newline = IndexBeforeUnclear(bytes);
        int count = newline < 0 ? bytes.Length : newline + 1;
        int lines = bytes[..count].Count((byte)'\n');
        Lines += lines;
        _isBlank = bytes[count - 1] == (byte)'\n';
        Records += _isBlank ? lines - 1 : lines;
        return count;
    }

    /// <summary>The first newline behind which a line begins that may be blank; -1 if there is none.</summary>
    private static int IndexBeforeUnclear(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        var newline = new Vector<byte>((byte)'\n');
        var blank = new Vector<byte>((byte)' ');
        var mark = new Vector<byte>(0xEF);
        for (; at + Vector<byte>.Count < bytes.Length; at += Vector<byte>.Count)
        {
            Vector<byte> ends = Vector.Equals(new Vector<byte>(bytes[at..]), newline);
            var begins = new Vector<byte>(bytes[(at + 1)..]);
            if ((ends & (Vector.LessThanOrEqual(begins, blank) | Vector.Equals(begins, mark))) != Vector<byte>.Zero)
            {
                break;
            }
        }

        for (; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] == (byte)'\n' && bytes[at + 1] is <= (byte)' ' or 0xEF)
            {
                return at;
            }
        }

        return -1;
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
