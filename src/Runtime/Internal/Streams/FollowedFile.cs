using Microsoft.Win32.SafeHandles;

namespace EventUnion.Internal.Streams;

/// <summary>A file that others write to: it has no end. When another file has its name, or it has been cut short, reading goes on at the beginning of what is there now.</summary>
internal sealed class FollowedFile(string path, TimeSpan interval) : CopyingSource
{
    // Enough of a file's beginning to tell it from the one that takes its place: lines of a log begin with different times or ids.
    private const int HeadBytes = 256;

    private readonly byte[] _head = new byte[HeadBytes];
    private readonly byte[] _otherHead = new byte[HeadBytes];
    private SafeFileHandle? _file;
    private long _at;
    private bool _endsLine;
    private byte _last = (byte)'\n';

    internal override void Open(long offset) => _at = offset;

    protected override int Read(Span<byte> space) =>
        throw new NotSupportedException("A file that is followed has no end: read it asynchronously, with a token that cancels the wait.");

    protected override async ValueTask<int> ReadAsync(Memory<byte> space, CancellationToken cancellationToken)
    {
        while (true)
        {
            int count = Take(space.Span);
            if (count > 0)
            {
                return count;
            }

            await Task.Delay(interval, cancellationToken).ConfigureAwait(false);
        }
    }

    internal override void Close(long nextOffset)
    {
        _file?.Dispose();
        _file = null;
    }

    /// <summary>Takes what is there; 0 if that is nothing.</summary>
    private int Take(Span<byte> space)
    {
        _file ??= TryOpen();
        if (_file is null)
        {
            return 0;
        }

        int count = RandomAccess.GetLength(_file) < _at ? 0 : RandomAccess.Read(_file, space, _at);
        if (count == 0)
        {
            if (!TryBeginAgain())
            {
                return 0;
            }

            if (_endsLine)
            {
                // What was not whole must not be taken for the beginning of the new file's first line.
                _endsLine = false;
                space[0] = _last = (byte)'\n';
                return 1;
            }

            count = RandomAccess.Read(_file, space, _at);
        }

        _at += count;
        _last = count > 0 ? space[count - 1] : _last;
        return count;
    }

    /// <summary>Whether what has the file's name now is to be read from its beginning.</summary>
    private bool TryBeginAgain()
    {
        if (TryOpen() is not { } now)
        {
            return false;
        }

        int known = RandomAccess.Read(_file!, _head.AsSpan(0, (int)Math.Min(HeadBytes, _at)), 0);
        int there = RandomAccess.Read(now, _otherHead.AsSpan(0, known), 0);
        long length = RandomAccess.GetLength(now);
        bool isSame = length >= _at && there == known && _head.AsSpan(0, known).SequenceEqual(_otherHead.AsSpan(0, known));

        // Of a file that nothing has been read of there is nothing to tell another by: what has its name now and is not empty will do.
        isSame &= _at > 0 || length == 0;
        if (isSame)
        {
            now.Dispose();
            return false;
        }

        _file!.Dispose();
        _file = now;
        _at = 0;
        _endsLine = _last != (byte)'\n';
        return true;
    }

    private SafeFileHandle? TryOpen()
    {
        try
        {
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
