using System.Diagnostics.CodeAnalysis;
using EventUnion.CompilerServices;
using EventUnion.Internal;

namespace EventUnion;

/// <summary>Reads one event by pull. The compiler ties the event's views to it; dispose it to make them stale.</summary>
/// <typeparam name="TEvent">The union's view.</typeparam>
public readonly ref struct EventReader<TEvent> : IDisposable
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly SlotTable _table;
    private readonly int _lease;

    /// <summary>Reads the event.</summary>
    /// <param name="utf8Json">The event.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The event is malformed or beyond a limit.</exception>
    public EventReader(ReadOnlySpan<byte> utf8Json, EventReadOptions? options = null)
        : this(utf8Json, default, options)
    {
    }

    /// <summary>Reads the event, which something beside it says the tag of.</summary>
    /// <param name="utf8Json">The event.</param>
    /// <param name="tag">The tag, in UTF-8; it counts where the event has none of its own.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The event is malformed or beyond a limit.</exception>
    public EventReader(ReadOnlySpan<byte> utf8Json, scoped ReadOnlySpan<byte> tag, EventReadOptions? options = null)
    {
        _json = utf8Json;
        _table = SlotTablePool.Rent();
        _lease = _table.Lease;
        SingleRead.Event<TEvent>(utf8Json, _table, options ?? EventReadOptions.Default, tag: tag);
    }

    /// <summary>The event. One that the policies would leave out is here all the same, as an unknown one.</summary>
    /// <exception cref="ObjectDisposedException">The reader is disposed.</exception>
    [UnscopedRef]
    public TEvent Event
    {
        get
        {
            // The table may be somebody else's by now.
            if (_table is null || _table.Lease != _lease)
            {
                ReadThrow.Disposed(nameof(EventReader<TEvent>));
            }

            return TEvent.Create(new EventFrame(_json, _table));
        }
    }

    /// <summary>Gives the slots back; the event's views throw from now on.</summary>
    public void Dispose()
    {
        if (_table is not null)
        {
            SlotTablePool.Return(_table, _lease);
        }
    }
}
