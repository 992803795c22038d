using System.Buffers;
using System.Text;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal.Streams;

/// <summary>
/// The part of a source that is looked at: a pooled buffer that slides, and doubles up to the largest record allowed. Every byte is moved a bounded number of
/// times, whatever pieces the source comes in. Behind the last byte some more are readable, as the engine asks.
/// </summary>
/// <param name="mostBytes">How much a framer may hold at once.</param>
/// <param name="offset">The offset of the first byte.</param>
internal sealed class ByteWindow(int mostBytes, long offset) : IDisposable
{
    /// <summary>How many bytes are readable behind the last one; what they are must not matter.</summary>
    public const int Reach = LayoutScanner<Block512>.Reach;

    private const int FirstBytes = 64 << 10;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes + Reach);
    private int _start;
    private int _end;

    // The window's own buffer, while it goes through one that is lent.
    private byte[]? _own;

    // Known to be UTF-8 up to here, from the record that was asked for first; and the first byte after that which is known not to be.
    private int _validTo;
    private int _badAt = -1;

    // Newlines are counted where bytes leave, as most are never asked for.
    private int _counted;
    private long _line = 1;
    private long _lineOffset = offset;

    /// <summary>The offset of the first byte that is not done with.</summary>
    public long Offset { get; private set; } = offset;

    /// <summary>Whether the source has ended.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>The bytes that are not done with.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(_start, _end - _start);

    public int Length => _end - _start;

    /// <summary>All bytes at hand, those done with too; with <see cref="Start"/> for who needs them by position.</summary>
    public byte[] Buffer => _buffer;

    /// <summary>Where in <see cref="Buffer"/> the first byte stands that is not done with.</summary>
    public int Start => _start;

    /// <summary>Up to where in <see cref="Buffer"/> the bytes are known to be UTF-8 that follow the record which was asked about last.</summary>
    public int ValidTo => _validTo;

    /// <summary>Is done with so many bytes. They can be looked at until more are taken.</summary>
    public void Pass(int count)
    {
        _start += count;
        Offset += count;
    }

    /// <summary>The same, of whole lines that somebody has counted.</summary>
    public void PassLines(int count, long lines)
    {
        Count(_start);
        Pass(count);
        _counted = _start;
        _line += lines;
        _lineOffset = Offset;
    }

    /// <summary>Where the next bytes of the source go; never empty.</summary>
    public Memory<byte> Space()
    {
        Reclaim();
        if (_start == _end)
        {
            Count(_start);
            _start = _end = _counted = _validTo = 0;
            _badAt = -1;
        }

        if (_end == _buffer.Length - Reach)
        {
            MakeSpace();
        }

        return _buffer.AsMemory(_end, _buffer.Length - Reach - _end);
    }

    /// <summary>Is told which line the first byte stands on, where that is not the first.</summary>
    public void BeginAt(long line) => _line = line;

    /// <summary>Takes a buffer to begin with, of which <see cref="Took"/> says how much is there; it is given back to the pool at the end.</summary>
    public void Adopt(byte[] buffer)
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = buffer;
    }

    /// <summary>Goes on in another buffer: what is not done with is copied to right before what has come there.</summary>
    /// <param name="buffer">The buffer, from the pool, which it is given back to at the end.</param>
    /// <param name="at">Where in it the next bytes stand; no less than are not done with.</param>
    /// <param name="count">How many.</param>
    /// <returns>The buffer so far, which is the caller's now.</returns>
    public byte[] MoveTo(byte[] buffer, int at, int count)
    {
        Count(_start);
        byte[] passed = _buffer;
        int held = Length;
        Bytes.CopyTo(buffer.AsSpan(at - held));
        Rebase(at - held - _start);
        _buffer = buffer;
        _end += count;
        return passed;
    }

    /// <summary>Goes on in a buffer that somebody lends, which has what is not done with too. It is given up when more is taken in another way.</summary>
    /// <param name="buffer">The buffer, with <see cref="Reach"/> readable bytes behind the end.</param>
    /// <param name="start">Where in it the first byte stands that is not done with.</param>
    /// <param name="end">Where it ends.</param>
    public void Borrow(byte[] buffer, int start, int end)
    {
        Count(_start);
        Rebase(start - _start);
        _own ??= _buffer;
        _buffer = buffer;
        _end = end;
    }

    /// <summary>Gives up what is lent: what is not done with is copied to the window's own buffer.</summary>
    public void Reclaim()
    {
        if (_own is null)
        {
            return;
        }

        Count(_start);
        byte[] own = _own;
        if (Length > own.Length - Reach)
        {
            ArrayPool<byte>.Shared.Return(own);
            own = ArrayPool<byte>.Shared.Rent(Length + Reach);
        }

        Bytes.CopyTo(own);
        Rebase(-_start);
        _buffer = own;
        _own = null;
    }

    /// <summary>Takes note of how many bytes have come; 0 for the source's end.</summary>
    public void Took(int count)
    {
        _end += count;
        IsEnded = count == 0;
    }

    /// <summary>Whether the bytes between two positions in the buffer are UTF-8; what is asked for must not go back.</summary>
    public bool IsUtf8(int begin, int end) => end <= _validTo || Validate(begin, end);

    /// <summary>The line and column, from 1, of an offset that is still at hand.</summary>
    public (long Line, long Column) PlaceOf(long at)
    {
        int position = (int)Math.Clamp(at - Offset + _start, _counted, _end);
        ReadOnlySpan<byte> before = _buffer.AsSpan(_counted, position - _counted);
        int newline = before.LastIndexOf((byte)'\n');
        long lineOffset = newline < 0 ? _lineOffset : Offset + _counted - _start + newline + 1;
        return (_line + before.Count((byte)'\n'), at - lineOffset + 1);
    }

    /// <summary>Counts the lines of what has been passed, so that the places of what follows are near.</summary>
    public void CountPassed() => Count(_start);

    public void Dispose()
    {
        byte[] buffer = _own ?? _buffer;
        _own = null;
        _buffer = [];
        _start = _end = _counted = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void MakeSpace()
    {
        Count(_start);
        int held = _end - _start;
        byte[] target = _buffer;

        // Doubled when more than half is held, so that what is moved has been paid for by what was read. At the limit a record moves once more at most.
        int most = Math.Max(FirstBytes, mostBytes) + Reach;
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

        Rebase(-_start);
    }

    /// <summary>Takes note that the bytes stand so much further on than they did.</summary>
    private void Rebase(int shift)
    {
        _validTo = Math.Max(0, _validTo + shift);
        _badAt = _badAt < 0 ? -1 : Math.Max(-1, _badAt + shift);
        _start += shift;
        _counted = _start;
        _end += shift;
    }

    private void Count(int to)
    {
        ReadOnlySpan<byte> passed = _buffer.AsSpan(_counted, to - _counted);
        int newline = passed.LastIndexOf((byte)'\n');
        if (newline >= 0)
        {
            _line += passed.Count((byte)'\n');
            _lineOffset = Offset - (to - _counted) + newline + 1;
        }

        _counted = to;
    }

    private bool Validate(int begin, int end)
    {
        if (_badAt >= begin)
        {
            return end <= _badAt;
        }

        // As much as there is, at a go; a character that the window cuts off is for later, unless the record ends with it.
        int at = Math.Max(begin, _validTo);
        int to = Math.Max(end, _end - LengthOfCut(_buffer.AsSpan(at, _end - at)));
        if (Utf8Check.IsValid(_buffer.AsSpan(at, to - at)))
        {
            _validTo = to;
            return true;
        }

        _badAt = at + ErrorLocator.FirstInvalidUtf8(_buffer.AsSpan(at, to - at));
        _validTo = _badAt;
        return end <= _badAt;
    }

    /// <summary>How many bytes at the end may be the beginning of a character.</summary>
    private static int LengthOfCut(ReadOnlySpan<byte> bytes)
    {
        for (int back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            if ((bytes[^back] & 0xC0) != 0x80)
            {
                return Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData ? back : 0;
            }
        }

        return 0;
    }
}
