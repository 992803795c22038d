using System.Buffers;

namespace EventUnion.Internal.Streams;

/// <summary>
/// The part of a stream that is looked at: a pooled buffer that slides, and doubles up to the longest line allowed. Every byte is searched once, and moved a
/// bounded number of times, whatever pieces the stream comes in.
/// </summary>
/// <param name="maxLineBytes">The longest line, without its end.</param>
/// <param name="offset">The offset of the first byte.</param>
internal sealed class LineWindow(int maxLineBytes, long offset) : IDisposable
{
    private const int FirstBytes = 64 << 10;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _start;
    private int _scanned;
    private int _end;
    private bool _isEnded;
    private bool _drops;

    /// <summary>The offset behind what has been taken or dropped.</summary>
    public long Offset { get; private set; } = offset;

    /// <summary>Where the line begins that was taken last.</summary>
    public long LineOffset { get; private set; } = offset;

    /// <summary>The number of that line, from 1.</summary>
    public long LineNumber { get; private set; }

    /// <summary>Whether that line ends in a newline, not by the input's end.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Takes the next line, without its end. It is valid until the next call of any method.</summary>
    public LineState Next(out ReadOnlySpan<byte> line)
    {
        line = default;
        while (true)
        {
            int found = _buffer.AsSpan(_scanned, _end - _scanned).IndexOf((byte)'\n');
            int end = found < 0 ? _end : _scanned + found;
            int next = found < 0 ? _end : end + 1;
            _scanned = next;
            if (_drops)
            {
                Pass(next);
                _drops = found < 0;
                if (_drops)
                {
                    return _isEnded ? LineState.End : LineState.NeedsMore;
                }

                continue;
            }

            // One byte more may be the carriage return before a newline that has not come yet.
            int length = end - _start;
            bool isTooLong = found < 0 && !_isEnded ? length > maxLineBytes + 1 : LengthWithoutReturn(length) > maxLineBytes;
            if (found < 0 && !isTooLong && (!_isEnded || length == 0))
            {
                return _isEnded ? LineState.End : LineState.NeedsMore;
            }

            LineNumber++;
            LineOffset = Offset;
            IsTerminated = found >= 0;
            line = _buffer.AsSpan(_start, isTooLong ? maxLineBytes : LengthWithoutReturn(length));
            _drops = isTooLong && found < 0;
            Pass(next);
            return isTooLong ? LineState.TooLong : LineState.Line;
        }
    }

    /// <summary>Where the next bytes of the stream go; never empty.</summary>
    public Memory<byte> Space()
    {
        if (_start == _end)
        {
            _start = _scanned = _end = 0;
        }

        if (_end == _buffer.Length)
        {
            MakeSpace();
        }

        return _buffer.AsMemory(_end);
    }

    /// <summary>Takes note of how many bytes have come; 0 for the stream's end.</summary>
    public void Took(int count)
    {
        _end += count;
        _isEnded = count == 0;
    }

    public void Dispose()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _start = _scanned = _end = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void MakeSpace()
    {
        int held = _end - _start;
        byte[] target = _buffer;

        // Doubled when more than half is held, so that what is moved has been paid for by what was read. At the limit a line moves once more at most.
        int most = Math.Max(FirstBytes, maxLineBytes + 2);
        if (held > _buffer.Length / 2 && (_buffer.Length < most || _start == 0))
        {
            target = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _buffer.Length, Math.Max(most, _buffer.Length + 1L)));
        }

        _buffer.AsSpan(_start, held).CopyTo(target);
        if (target != _buffer)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = target;
        }

        _scanned -= _start;
        _start = 0;
        _end = held;
    }

    private int LengthWithoutReturn(int length) => length > 0 && _buffer[_start + length - 1] == (byte)'\r' ? length - 1 : length;

    private void Pass(int next)
    {
        Offset += next - _start;
        _start = next;
    }
}
