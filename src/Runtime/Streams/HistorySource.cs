using System.Buffers;
using System.IO.Pipelines;
using EventUnion.Internal.Streams;

namespace EventUnion;

/// <summary>Where the bytes of a history come from. Streams, pipes and segments become one by themselves, where one is asked for; a file by <see cref="FromFile"/>.</summary>
/// <remarks>A source is for one read at a time, and streams and pipes are for one read only.</remarks>
public abstract class HistorySource
{
    private protected HistorySource()
    {
    }

    /// <summary>A file. It is opened when the read begins, at <see cref="RecordReadOptions.StartOffset"/>, and closed when it ends; others may write to it meanwhile.</summary>
    /// <param name="path">The file's path.</param>
    public static HistorySource FromFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new FileSource(path);
    }

    /// <summary>
    /// A file of JSON Lines that is still being written: at its end the read waits for more, until it is cancelled. A file that is cut short is gone on with from its beginning, and so is
    /// another one that takes its place by name, when the old one has been read to its end; a line that was not whole by then is a bad record. Offsets go on counting there.
    /// </summary>
    /// <remarks>It has no end and waits, so it can be read asynchronously only. A line is delivered within the interval after its newline was written.</remarks>
    /// <param name="path">The file's path; it may come to be there later.</param>
    /// <param name="interval">How long to wait before looking again; 200 milliseconds where it is null. More than zero.</param>
    public static HistorySource Follow(string path, TimeSpan? interval = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        TimeSpan wait = interval ?? TimeSpan.FromMilliseconds(200);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(wait, TimeSpan.Zero, nameof(interval));
        return new FollowedFile(path, wait);
    }

    /// <summary>A stream, from where it stands. It is left open.</summary>
    /// <param name="stream">The stream.</param>
    public static HistorySource FromStream(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new StreamSource(stream);
    }

    /// <summary>A pipe. It is not completed; a read that ends early leaves it at <see cref="ReadResult{TVisitor}.NextOffset"/>, but for an event of more than a megabyte
    /// that was not yet whole. A synchronous read of it blocks.</summary>
    /// <param name="reader">The end of the pipe that is read.</param>
    public static HistorySource FromPipe(PipeReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new PipeSource(reader);
    }

    /// <summary>Segments in memory. They must not change while they are read.</summary>
    /// <param name="sequence">The segments.</param>
    public static HistorySource FromSequence(ReadOnlySequence<byte> sequence) => new SequenceSource(sequence);

    /// <summary>Reads a stream, from where it stands; see <see cref="FromStream"/>.</summary>
    /// <param name="stream">The stream.</param>
    public static implicit operator HistorySource(Stream stream) => FromStream(stream);

    /// <summary>Reads a pipe; see <see cref="FromPipe"/>.</summary>
    /// <param name="reader">The end of the pipe that is read.</param>
    public static implicit operator HistorySource(PipeReader reader) => FromPipe(reader);

    /// <summary>Reads segments; see <see cref="FromSequence"/>.</summary>
    /// <param name="sequence">The segments.</param>
    public static implicit operator HistorySource(ReadOnlySequence<byte> sequence) => FromSequence(sequence);

    /// <summary>Begins a read.</summary>
    /// <param name="offset">The offset of the first byte.</param>
    internal virtual void Open(long offset)
    {
    }

    /// <summary>Gives a window the next bytes, or tells it that there are none. What the window is done with is the source's to do with as it likes.</summary>
    /// <param name="window">The window.</param>
    internal abstract void Fill(ByteWindow window);

    /// <summary>The same, without blocking.</summary>
    /// <param name="window">The window.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    internal abstract ValueTask FillAsync(ByteWindow window, CancellationToken cancellationToken);

    /// <summary>Ends the read, whatever has happened.</summary>
    /// <param name="nextOffset">Where another read would go on.</param>
    internal virtual void Close(long nextOffset)
    {
    }
}
