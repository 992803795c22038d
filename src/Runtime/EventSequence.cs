using EventUnion.CompilerServices;
using EventUnion.Internal;
using EventUnion.Internal.Layouts;

namespace EventUnion;

/// <summary>The events of a document, for <c>foreach</c>. Each enumeration reads the document from its start; nothing is allocated per event. The default has no events.</summary>
/// <typeparam name="TEnvelope">The envelope's view.</typeparam>
/// <typeparam name="TEvent">The union's view.</typeparam>
public readonly ref struct EventSequence<TEnvelope, TEvent>
    where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly EventReadOptions? _options;

    internal EventSequence(ReadOnlySpan<byte> json, EventReadOptions options)
    {
        _json = json;
        _options = options;
    }

    /// <summary>Begins an enumeration.</summary>
    public Enumerator GetEnumerator() => _options is null ? default : new(_json, _options);

    /// <summary>Goes through the events. An event is valid until the next one is asked for; a view kept longer throws.</summary>
    public ref struct Enumerator : IDisposable
    {
        private readonly SlotTable _envelope;
        private readonly SlotTable? _events;
        private readonly int _envelopeLease;
        private readonly int _eventsLease;
        private readonly LayoutReader? _layouts;
        private readonly int _layoutsLease;
        private HistoryCursor<TEnvelope, TEvent> _cursor;
        private State _state;

        // What the slots belong to: a copy of this enumerator may have read on.
        private int _version;

        internal Enumerator(ReadOnlySpan<byte> json, EventReadOptions options)
        {
            _envelope = SlotTablePool.Rent();
            _envelopeLease = _envelope.Lease;
            _events = SlotTablePool.Rent();
            _eventsLease = _events.Lease;
            _layouts = LayoutReaderPool<TEvent>.Rent(options);
            _layoutsLease = _layouts?.Lease ?? 0;
            _cursor = new HistoryCursor<TEnvelope, TEvent>(json, _envelope, _events, _layouts, options);
            _version = _events.Version;
        }

        private enum State
        {
            BeforeFirst,
            AtEvent,
            AtEnd,
            Failed,
        }

        /// <summary>The event.</summary>
        /// <exception cref="InvalidOperationException">There is none: before the first <see cref="MoveNext"/>, at the end, after an error, when disposed, or when a copy of this enumerator has read on.</exception>
        public readonly TEvent Current
        {
            get
            {
                ThrowIfUnusable();
                if (_state != State.AtEvent)
                {
                    ReadThrow.NoCurrent();
                }

                return _cursor.Current;
            }
        }

        /// <summary>Reads the next event.</summary>
        /// <returns>False at the document's end.</returns>
        /// <exception cref="EventDataException">The document is malformed or beyond a limit. There is no way on from there.</exception>
        /// <exception cref="InvalidOperationException">An earlier call has thrown, the enumeration is disposed, or a copy of it has read on.</exception>
        public bool MoveNext()
        {
            ThrowIfUnusable();
            if (_state is State.AtEnd or State.Failed || _events is null)
            {
                return _state == State.Failed && ReadThrow.HasFailed();
            }

            // Stays so if the cursor throws.
            _state = State.Failed;
            bool found = _cursor.MoveNext();
            _version = _events.Version;
            _state = found ? State.AtEvent : State.AtEnd;
            return found;
        }

        /// <summary>Gives the slots back; views of this enumeration throw from now on.</summary>
        public readonly void Dispose()
        {
            if (_events is null)
            {
                return;
            }

            SlotTablePool.Return(_envelope, _envelopeLease);
            SlotTablePool.Return(_events, _eventsLease);
            LayoutReaderPool<TEvent>.Return(_layouts, _layoutsLease);
        }

        // The tables may be somebody else's by now, and the slots those of an event that a copy has read. The default enumerates nothing.
        private readonly void ThrowIfUnusable()
        {
            if (_events is not null && (_events.Lease != _eventsLease || (_events.Version != _version && _state != State.Failed)))
            {
                ReadThrow.Unusable(_events.Lease != _eventsLease, nameof(EventSequence<TEnvelope, TEvent>));
            }
        }
    }
}
