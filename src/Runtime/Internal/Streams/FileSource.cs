using Microsoft.Win32.SafeHandles;

namespace EventUnion.Internal.Streams;

/// <summary>A file, read at positions: it has no position of its own to be lost, and begins where the options say.</summary>
internal sealed class FileSource(string path) : HistorySource
{
    private SafeFileHandle? _file;
    private long _at;

    internal override void Open(long offset)
    {
        _file ??= File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.SequentialScan);
        _at = offset;
    }

    internal override int Read(Span<byte> space, long released)
    {
        int count = RandomAccess.Read(_file!, space, _at);
        _at += count;
        return count;
    }

    internal override async ValueTask<int> ReadAsync(Memory<byte> space, long released, CancellationToken cancellationToken)
    {
        int count = await RandomAccess.ReadAsync(_file!, space, _at, cancellationToken).ConfigureAwait(false);
        _at += count;
        return count;
    }

    internal override void Close(long nextOffset)
    {
        _file?.Dispose();
        _file = null;
    }
}
