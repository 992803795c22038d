using EventUnion.Benchmarks.Harness;
using EventUnion.Benchmarks.Streams;
using SessionGenerator;

namespace EventUnion.Benchmarks.Endurance;

/// <summary>A history as long as one likes of which a few megabytes are held: their events come over and over.</summary>
internal sealed class LongHistory
{
    private const int BlockBytes = 4_000_000;

    private readonly byte[] _head;
    private readonly byte[] _block;
    private readonly byte[] _tail;
    private readonly long _blocks;

    /// <summary>Makes one.</summary>
    /// <param name="workload">What its events are.</param>
    /// <param name="isLines">Whether they stand on lines, not in an envelope.</param>
    /// <param name="bytes">How large it is at least.</param>
    public LongHistory(Workload workload, bool isLines, long bytes)
    {
        Document document = Document.Generate(workload, Layout.Compact, BlockBytes);
        byte[] lines = DocumentLines.Of(document);
        _blocks = (bytes / lines.Length) + 1;
        Events = _blocks * document.Events;
        _block = lines;
        _head = _tail = [];
        if (!isLines)
        {
            // Elements, each with a comma behind it; the last of all is one more.
            lines.AsSpan().Replace((byte)'\n', (byte)',');
            _head = [.. "{\"session_id\":\"long\",\"events\":["u8];
            _tail = [.. "{\"type\":\"text\",\"content\":\"the end\"}],\"generated_title\":\"Long\",\"last_updated_at\":\"2026-01-01T00:00:00Z\"}"u8];
            Events++;
        }
    }

    public long Events { get; }

    public long Length => _head.Length + (_blocks * _block.Length) + _tail.Length;

    /// <summary>Its bytes, from the beginning.</summary>
    public Stream Open() => new HistoryBytes(this);

    /// <summary>Copies what stands at a position; 0 at the end only.</summary>
    private int CopyTo(Span<byte> space, long at)
    {
        ReadOnlySpan<byte> rest =
            at < _head.Length ? _head.AsSpan((int)at)
            : at < _head.Length + (_blocks * _block.Length) ? _block.AsSpan((int)((at - _head.Length) % _block.Length))
            : _tail.AsSpan((int)(at - _head.Length - (_blocks * _block.Length)));
        int count = Math.Min(rest.Length, space.Length);
        rest[..count].CopyTo(space);
        return count;
    }

    private sealed class HistoryBytes(LongHistory history) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => history.Length;

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            int count = history.CopyTo(buffer, _at);
            _at += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
