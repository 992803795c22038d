using System.Buffers;
using System.Runtime.ExceptionServices;
using EventUnion.Internal.Streams;

namespace EventUnion.Internal.Parallel;

/// <summary>
/// The bytes of a batch: read and counted at a go while they are in the processor's caches, and given to a window piece by piece, which leaves them where they are. Of a batch that a very long
/// line makes larger than it should be, the rest is read again.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="begin">The offset of the batch's first byte.</param>
/// <param name="end">The offset behind its last one.</param>
/// <param name="batchBytes">How many bytes a batch has if its last line is short.</param>
internal sealed class BatchFeed(FileLines file, long begin, long end, int batchBytes) : IDisposable
{
    // How much is given at once: a cancelled read goes on for as long as that takes.
    private const int PieceBytes = 64 << 10;

    private byte[]? _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(file.Length - begin, 0, batchBytes) + PieceBytes + ByteWindow.Reach);
    private int _held;
    private long _given;
    private Exception? _fault;

    /// <summary>The offset up to which bytes have been given.</summary>
    public long At => begin + _given;

    /// <summary>Reads what the batch has, as far as it fits.</summary>
    /// <param name="counts">Whether to count all of its lines.</param>
    /// <param name="maxBytes">The longest line.</param>
    /// <returns>The lines; null if they have not been counted, also for what the file throws: that comes when its turn does.</returns>
    public LinePlace? Load(bool counts, int maxBytes)
    {
        var count = new LineCount(maxBytes);
        try
        {
            Span<byte> space = _buffer.AsSpan(0, _buffer!.Length - ByteWindow.Reach);
            while (Read(space[_held..Math.Min(space.Length, _held + PieceBytes)], begin + _held) is > 0 and int read)
            {
                count.Take(space.Slice(_held, counts ? read : 0));
                _held += read;
            }

            long at = begin + _held;
            byte[] rest = counts && at < end ? new byte[PieceBytes] : [];
            while (rest.Length > 0 && Read(rest, at) is > 0 and int read)
            {
                count.Take(rest.AsSpan(0, read));
                at += read;
            }
        }
        catch (Exception fault)
        {
            _fault = fault;
            return null;
        }

        return counts ? new LinePlace(count.Lines, count.Records) : null;
    }

    /// <summary>Gives the window the buffer.</summary>
    public void Begin(ByteWindow window)
    {
        window.Adopt(_buffer!);
        _buffer = null;
    }

    /// <summary>Gives the window its next bytes, or says that there are none.</summary>
    public void Fill(ByteWindow window)
    {
        int left = (int)Math.Max(0, _held - _given);
        if (left == 0 && _fault is not null)
        {
            ExceptionDispatchInfo.Throw(_fault);
        }

        int count = left > 0 ? Math.Min(left, PieceBytes) : At < end ? Read(window.Space().Span, At) : 0;
        window.Took(count);
        _given += count;
    }

    public void Dispose()
    {
        if (_buffer is not null)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = null;
        }
    }

    private int Read(Span<byte> space, long at) => space.IsEmpty ? 0 : file.Read(space[..(int)Math.Min(space.Length, end - at)], at);
}
