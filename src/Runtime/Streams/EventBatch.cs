using System.Diagnostics.CodeAnalysis;
using EventUnion.CompilerServices;

namespace EventUnion;

/// <summary>
/// The events of a source that are at hand together. It may be held across an <c>await</c> until the next batch is asked for, and throws afterwards: it must not be
/// stored. Its events can be gone through once; those that are not, are passed over.
/// </summary>
/// <typeparam name="TEvent">The union's view.</typeparam>
public readonly struct EventBatch<TEvent>
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    private readonly EventStream<TEvent>? _stream;
    private readonly int _version;

    internal EventBatch(EventStream<TEvent> stream, int version)
    {
        _stream = stream;
        _version = version;
    }

    /// <summary>Where a read could go on that ends here: the offset after the last event that has been gone through, in bytes; after the batch, when all have been.</summary>
    /// <exception cref="InvalidOperationException">The next batch has been asked for.</exception>
    public long NextOffset => Live.NextOffset;

    private EventStream<TEvent> Live
    {
        get
        {
            if (_stream is null || !_stream.IsBatch(_version))
            {
                throw new InvalidOperationException("The batch is over: the next one has been asked for, or it is no batch. Call ToRecord() on events that must be kept.");
            }

            return _stream;
        }
    }

    /// <summary>Goes through the events, or on with them.</summary>
    /// <exception cref="InvalidOperationException">The next batch has been asked for.</exception>
    public Enumerator GetEnumerator() => new(Live, this);

    /// <summary>Goes through the events of a batch. An event is valid until the next one is asked for; a view kept longer throws.</summary>
    public readonly ref struct Enumerator
    {
        private readonly EventStream<TEvent> _stream;
        private readonly EventBatch<TEvent> _batch;

        internal Enumerator(EventStream<TEvent> stream, EventBatch<TEvent> batch)
        {
            _stream = stream;
            _batch = batch;
        }

        /// <summary>The event.</summary>
        /// <exception cref="InvalidOperationException">There is none, or the next batch has been asked for.</exception>
        [UnscopedRef]
        public TEvent Current => _batch.Live.CurrentEvent;

        /// <summary>Reads the next event.</summary>
        /// <returns>False at the batch's end.</returns>
        /// <exception cref="EventDataException">A record is bad, and <see cref="RecordReadOptions.BadRecords"/> does not skip it.</exception>
        /// <exception cref="InvalidOperationException">The next batch has been asked for.</exception>
        public bool MoveNext()
        {
            _ = _batch.Live;
            return _stream.MoveInBatch();
        }
    }
}
