using System.Buffers;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace EventUnion.Internal.Streams;

/// <summary>
/// A file, read at positions: it has no position of its own to be lost, and begins where the options say. When bytes are waited for, a piece is read ahead while the one before is gone through; the
/// window then goes on in the piece's own buffer, and only what it is not done with is copied there.
/// </summary>
internal sealed class FileSource(string path) : CopyingSource
{
    private const int BufferBytes = 256 << 10;

    // In front of a piece there is room for the beginning of an event that ends in it.
    private const int Gap = 16 << 10;

    private SafeFileHandle? _file;
    private long _at;
    private byte[]? _ahead;
    private ValueTask<int> _reading;
    private bool _isReading;

    // What has been read ahead and not been taken, as the window had no room for all of it.
    private int _from;
    private int _left;

    internal override void Open(long offset)
    {
        _file ??= File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        _at = offset;
    }

    protected override int Read(Span<byte> space)
    {
        int count = RandomAccess.Read(_file!, space, _at);
        _at += count;
        return count;
    }

    protected override async ValueTask<int> ReadAsync(Memory<byte> space, CancellationToken cancellationToken)
    {
        int count = await RandomAccess.ReadAsync(_file!, space, _at, cancellationToken).ConfigureAwait(false);
        _at += count;
        return count;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal override async ValueTask FillAsync(ByteWindow window, CancellationToken cancellationToken)
    {
        if (_left == 0 && !_isReading)
        {
            // At the beginning, and at the end of a file that may have grown.
            Memory<byte> space = window.Space();
            int count = await ReadAsync(space, cancellationToken).ConfigureAwait(false);
            window.Took(count);
            if (count == space.Length)
            {
                ReadAhead();
            }

            return;
        }

        if (_left == 0)
        {
            _isReading = false;
            _from = Gap;
            _left = await _reading.ConfigureAwait(false);
            _at += _left;
            if (_left == 0)
            {
                await FillAsync(window, cancellationToken).ConfigureAwait(false);
                return;
            }
        }

        if (_from == Gap && window.Length <= Gap)
        {
            byte[] passed = window.MoveTo(_ahead!, Gap, _left);
            _ahead = passed.Length == BufferBytes ? passed : Replace(passed);
            _left = 0;
        }
        else
        {
            Span<byte> space = window.Space().Span;
            int count = Math.Min(space.Length, _left);
            _ahead.AsSpan(_from, count).CopyTo(space);
            window.Took(count);
            _from += count;
            _left -= count;
        }

        if (_left == 0)
        {
            ReadAhead();
        }
    }

    internal override void Close(long nextOffset)
    {
        (SafeFileHandle? file, byte[]? ahead, bool isReading) = (_file, _ahead, _isReading);
        (_file, _ahead, _isReading, _left) = (null, null, false, 0);
        if (isReading)
        {
            // Nobody waits for it: it may take its time.
            _ = EndAsync(_reading, file!, ahead!);
        }
        else
        {
            End(file, ahead);
        }
    }

    private static byte[] Replace(byte[] buffer)
    {
        ArrayPool<byte>.Shared.Return(buffer);
        return ArrayPool<byte>.Shared.Rent(BufferBytes);
    }

    private static async Task EndAsync(ValueTask<int> reading, SafeFileHandle file, byte[] ahead)
    {
        try
        {
            await reading.ConfigureAwait(false);
        }
        catch (IOException)
        {
            // Of bytes that nobody has asked for.
        }
        finally
        {
            End(file, ahead);
        }
    }

    private static void End(SafeFileHandle? file, byte[]? ahead)
    {
        file?.Dispose();
        if (ahead is not null)
        {
            ArrayPool<byte>.Shared.Return(ahead);
        }
    }

    private void ReadAhead()
    {
        _ahead ??= ArrayPool<byte>.Shared.Rent(BufferBytes);
        Await(RandomAccess.ReadAsync(_file!, _ahead.AsMemory(Gap, BufferBytes - Gap - ByteWindow.Reach), _at, CancellationToken.None));
    }

    private void Await(ValueTask<int> reading)
    {
        _reading = reading;
        _isReading = true;
    }
}
