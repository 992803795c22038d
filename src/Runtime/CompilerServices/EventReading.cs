using System.Buffers;
using System.ComponentModel;
using System.Text.Json;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>Reads single events, as from a queue.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class EventReading
{
    /// <summary>Visits one event.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="utf8Json">The event.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The event is malformed or beyond a limit.</exception>
    public static void Read<TEvent, TVisitor, TDispatch>(ReadOnlySpan<byte> utf8Json, scoped ref TVisitor visitor, EventReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        Read<TEvent, TVisitor, TDispatch>(utf8Json, default, ref visitor, options);
    }

    /// <summary>Visits one event, which something beside it says the tag of.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="utf8Json">The event.</param>
    /// <param name="tag">The tag; it counts where the event has none of its own.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The event is malformed or beyond a limit.</exception>
    public static void Read<TEvent, TVisitor, TDispatch>(ReadOnlySpan<byte> utf8Json, ReadOnlySpan<byte> tag, scoped ref TVisitor visitor, EventReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        SlotTable table = SlotTablePool.Rent();
        int lease = table.Lease;
        try
        {
            Read<TEvent, TVisitor, TDispatch>(utf8Json, tag, table, ref visitor, options);
        }
        finally
        {
            SlotTablePool.Return(table, lease);
        }
    }

    /// <summary>The same, from segments.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="utf8Json">The event.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    public static void Read<TEvent, TVisitor, TDispatch>(in ReadOnlySequence<byte> utf8Json, scoped ref TVisitor visitor, EventReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor> =>
        Read<TEvent, TVisitor, TDispatch>(utf8Json.IsSingleSegment ? utf8Json.FirstSpan : utf8Json.ToArray(), ref visitor, options);

    /// <summary>The same, from a reader that stands on the event's first token or before it; afterwards it stands on the last.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="reader">The reader; its value is copied, so offsets count from the value's first byte.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    public static void Read<TEvent, TVisitor, TDispatch>(ref Utf8JsonReader reader, scoped ref TVisitor visitor, EventReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor> =>
        Read<TEvent, TVisitor, TDispatch>(new ReadOnlySpan<byte>(TokenCopy.Copy(ref reader)), ref visitor, options);

    /// <summary>The same without an exception for bad data. What a visitor throws about anything but this event reaches the caller.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="utf8Json">The event.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="error">The error.</param>
    /// <param name="options">How to read.</param>
    public static bool TryRead<TEvent, TVisitor, TDispatch>(ReadOnlySpan<byte> utf8Json, scoped ref TVisitor visitor, out EventError error, EventReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        SlotTable table = SlotTablePool.Rent();
        int lease = table.Lease;
        try
        {
            Read<TEvent, TVisitor, TDispatch>(utf8Json, default, table, ref visitor, options);
            error = default;
            return true;
        }
        catch (EventDataException exception) when (exception.Origin == table)
        {
            error = exception.Error;
            return false;
        }
        finally
        {
            SlotTablePool.Return(table, lease);
        }
    }

    /// <summary>Reads one event, to be asked.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <param name="utf8Json">The event.</param>
    /// <param name="options">How to read.</param>
    public static EventReader<TEvent> CreateReader<TEvent>(ReadOnlySpan<byte> utf8Json, EventReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct => new(utf8Json, options);

    private static void Read<TEvent, TVisitor, TDispatch>(ReadOnlySpan<byte> utf8Json, ReadOnlySpan<byte> tag, SlotTable table, scoped ref TVisitor visitor, EventReadOptions? options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        if (SingleRead.Event<TEvent>(utf8Json, table, options ?? EventReadOptions.Default, tag: tag))
        {
            TDispatch.Dispatch(TEvent.Create(new EventFrame(utf8Json, table)), ref visitor);
        }
    }
}
