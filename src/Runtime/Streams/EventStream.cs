using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EventUnion.CompilerServices;
using EventUnion.Internal;
using EventUnion.Internal.Streams;

namespace EventUnion;

/// <summary>
/// The events of a source, by pull: <c>foreach</c> goes through them one by one, and <c>await foreach</c> in batches of what is at hand, since no view can cross an
/// <c>await</c>. It can be gone through once. Nothing is opened before, and everything is given back after.
/// </summary>
/// <remarks>Memory is bounded by the largest event, and nothing is allocated per event or batch once warm. Bytes are read when they are asked for, so a slow consumer slows the
/// source. It belongs to one thread at a time.</remarks>
/// <typeparam name="TEvent">The union's view.</typeparam>
public class EventStream<TEvent> : IAsyncEnumerable<EventBatch<TEvent>>
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    private readonly Func<SourceFeed<TEvent>> _open;
    private readonly long _startOffset;
    private SourceFeed<TEvent>? _feed;
    private bool _isAtEvent;
    private bool _isPending;
    private bool _isOver;
    private int _version;

    internal EventStream(Func<SourceFeed<TEvent>> open, RecordReadOptions? options)
    {
        _open = open;
        _startOffset = options?.StartOffset ?? 0;
    }

    /// <summary>How many events have been delivered.</summary>
    public long Events => Cursor?.Events ?? 0;

    /// <summary>How many records have been bad.</summary>
    public long BadRecords => Cursor?.BadRecords ?? 0;

    /// <summary>Where to go on: the offset after the last record that is done with, in bytes; before the first, <see cref="RecordReadOptions.StartOffset"/>.</summary>
    public long NextOffset => Cursor?.NextOffset ?? _startOffset;

    /// <summary>Whether the source has been read to its end.</summary>
    public bool ReachedEnd => Cursor?.ReachedEnd ?? false;

    /// <summary>Of server-sent events, the id of the last one that was whole; null if none had one.</summary>
    public string? LastEventId => Cursor?.Block?.LastId;

    /// <summary>Of server-sent events, how long the server asks to wait before one connects again; null if it has not asked.</summary>
    public TimeSpan? RetryAfter => Cursor?.Block?.Retry;

    internal TEvent CurrentEvent
    {
        get
        {
            if (!_isAtEvent)
            {
                ReadThrow.NoCurrent();
            }

            return Cursor!.Current;
        }
    }

    private protected RecordCursorInfo? Info => Cursor is { } cursor ? new(cursor.Envelope, cursor.Options) : null;

    private RecordCursor<TEvent>? Cursor => _feed?.Cursor;

    /// <summary>Goes through the events one by one, waiting for bytes where it must.</summary>
    /// <exception cref="InvalidOperationException">The events have been gone through, or are being.</exception>
    public Enumerator GetEnumerator()
    {
        Open();
        return new(this);
    }

    /// <summary>Goes through the events in batches.</summary>
    /// <param name="cancellationToken">Ends a wait for more bytes.</param>
    /// <exception cref="InvalidOperationException">The events have been gone through, or are being.</exception>
    public IAsyncEnumerator<EventBatch<TEvent>> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        Open();
        return new Batches(this, cancellationToken);
    }

    internal bool IsBatch(int version) => version == _version && !_isOver;

    /// <summary>Goes on to the next event at hand.</summary>
    internal bool MoveInBatch()
    {
        if (_isPending)
        {
            _isPending = false;
            return _isAtEvent = true;
        }

        return Move() == CursorState.Event;
    }

    private void Open()
    {
        if (_feed is not null)
        {
            throw new InvalidOperationException("The events of a source can be gone through once.");
        }

        _feed = _open();
    }

    private CursorState Move()
    {
        _isAtEvent = false;
        CursorState state = Cursor!.Next();
        _isAtEvent = state == CursorState.Event;
        return state == CursorState.Failed ? throw new EventDataException(Cursor.Error!.Value) : state;
    }

    private bool MoveNext()
    {
        if (_isOver)
        {
            ReadThrow.Disposed(nameof(EventStream<>));
        }

        while (true)
        {
            CursorState state = Move();
            if (state != CursorState.NeedsMore)
            {
                return state == CursorState.Event;
            }

            _feed!.Fill();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        if (_isOver)
        {
            ReadThrow.Disposed(nameof(EventStream<>));
        }

        // What nobody has asked for is passed over.
        _version++;
        _isPending = false;
        CursorState state;
        do
        {
            state = Move();
        }
        while (state == CursorState.Event);

        while (state == CursorState.NeedsMore)
        {
            await _feed!.FillAsync(cancellationToken).ConfigureAwait(false);
            state = Move();
        }

        _isAtEvent = false;
        return _isPending = state == CursorState.Event;
    }

    private void Close()
    {
        _isOver = true;
        _isAtEvent = _isPending = false;
        _feed?.Dispose();
    }

    /// <summary>Goes through the events. An event is valid until the next one is asked for; a view kept longer throws.</summary>
    public readonly ref struct Enumerator : IDisposable
    {
        private readonly EventStream<TEvent> _stream;

        internal Enumerator(EventStream<TEvent> stream) => _stream = stream;

        /// <summary>The event.</summary>
        /// <exception cref="InvalidOperationException">There is none: before the first <see cref="MoveNext"/>, at the end, after an error or when disposed.</exception>
        [UnscopedRef]
        public TEvent Current => _stream.CurrentEvent;

        /// <summary>Reads the next event.</summary>
        /// <returns>False at the source's end.</returns>
        /// <exception cref="EventDataException">A record is bad, and <see cref="RecordReadOptions.BadRecords"/> does not skip it. There is no way on from there.</exception>
        /// <exception cref="ObjectDisposedException">The enumeration is disposed.</exception>
        public bool MoveNext() => _stream.MoveNext();

        /// <summary>Ends the read; views of its events throw from now on.</summary>
        public void Dispose() => _stream.Close();
    }

    private sealed class Batches(EventStream<TEvent> stream, CancellationToken cancellationToken) : IAsyncEnumerator<EventBatch<TEvent>>
    {
        public EventBatch<TEvent> Current => new(stream, stream._version);

        public ValueTask<bool> MoveNextAsync() => stream.MoveNextAsync(cancellationToken);

        public ValueTask DisposeAsync()
        {
            stream.Close();
            return default;
        }
    }
}
