using System.Diagnostics.CodeAnalysis;
using EventUnion.CompilerServices;
using EventUnion.Internal;

namespace EventUnion;

/// <summary>Reads one document by pull. The compiler ties its views to it; dispose it to make them stale.</summary>
/// <typeparam name="TEnvelope">The envelope's view.</typeparam>
/// <typeparam name="TEvent">The union's view.</typeparam>
public readonly ref struct HistoryReader<TEnvelope, TEvent> : IDisposable
    where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly EventReadOptions _options;
    private readonly SlotTable _envelope;
    private readonly int _lease;

    /// <summary>Makes a reader; nothing is read yet.</summary>
    /// <param name="utf8Json">The document.</param>
    /// <param name="options">How to read.</param>
    public HistoryReader(ReadOnlySpan<byte> utf8Json, EventReadOptions? options = null)
    {
        _json = utf8Json;
        _options = options ?? EventReadOptions.Default;
        _envelope = SlotTablePool.Rent();
        _lease = _envelope.Lease;
    }

    /// <summary>The events. Each enumeration reads from the document's start.</summary>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    [UnscopedRef]
    public EventSequence<TEnvelope, TEvent> Events
    {
        get
        {
            ThrowIfDisposed();
            return new(_json, _options);
        }
    }

    /// <summary>The envelope. The first call reads and validates the whole document for it, in linear time; later ones look at what that has found. Valid until the reader is disposed.</summary>
    /// <exception cref="EventDataException">The document is malformed or beyond a limit.</exception>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    [UnscopedRef]
    public TEnvelope Envelope
    {
        get
        {
            ThrowIfDisposed();
            if (_envelope.ReadFor != _envelope.Version)
            {
                ReadEnvelope();
            }

            return TEnvelope.Create(new EventFrame(_json, _envelope));
        }
    }

    /// <summary>Gives the slots back; the envelope's views throw from now on.</summary>
    public void Dispose()
    {
        if (_envelope is not null)
        {
            SlotTablePool.Return(_envelope, _lease);
        }
    }

    private void ReadEnvelope()
    {
        SlotTable events = SlotTablePool.Rent();
        int lease = events.Lease;
        try
        {
            var cursor = new HistoryCursor<TEnvelope, TEvent>(_json, _envelope, events, null, _options);
            while (cursor.MoveNext())
            {
            }
        }
        finally
        {
            SlotTablePool.Return(events, lease);
        }

        _envelope.ReadFor = _envelope.Version;
    }

    // The table may be somebody else's by now.
    private void ThrowIfDisposed()
    {
        if (_envelope is null || _envelope.Lease != _lease)
        {
            ReadThrow.Disposed(nameof(HistoryReader<TEnvelope, TEvent>));
        }
    }
}
