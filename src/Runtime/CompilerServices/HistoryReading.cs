using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using EventUnion.Internal;
using EventUnion.Internal.Layouts;

namespace EventUnion.CompilerServices;

/// <summary>Reads whole histories.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HistoryReading
{
    /// <summary>Visits every event and gives back the envelope.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The document is malformed or beyond a limit.</exception>
    public static TEnvelope Read<TEnvelope, TEvent, TVisitor, TDispatch>(ReadOnlySpan<byte> utf8Json, scoped ref TVisitor visitor, EventReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        var envelope = new SlotTable(null);
        Run<TEnvelope, TEvent, TVisitor, TDispatch>(utf8Json, envelope, ref visitor, options, out _);
        return TEnvelope.Create(new EventFrame(utf8Json, envelope));
    }

    /// <summary>The same, from segments. What the envelope shows is a copy of the document.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    public static TEnvelope Read<TEnvelope, TEvent, TVisitor, TDispatch>(in ReadOnlySequence<byte> utf8Json, scoped ref TVisitor visitor, EventReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor> =>
        Read<TEnvelope, TEvent, TVisitor, TDispatch>(utf8Json.IsSingleSegment ? utf8Json.FirstSpan : utf8Json.ToArray(), ref visitor, options);

    /// <summary>The same, from a reader that stands on the document's first token or before it; afterwards it stands on the last.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="reader">The reader; its value is copied, so offsets count from the value's first byte.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="options">How to read.</param>
    public static TEnvelope Read<TEnvelope, TEvent, TVisitor, TDispatch>(ref Utf8JsonReader reader, scoped ref TVisitor visitor, EventReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor> =>
        Read<TEnvelope, TEvent, TVisitor, TDispatch>(new ReadOnlySpan<byte>(TokenCopy.Copy(ref reader)), ref visitor, options);

    /// <summary>The same without an exception for bad data. What a visitor throws about anything but this document reaches the caller.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="envelope">The envelope; after an error, the members of it that stood before.</param>
    /// <param name="error">The error.</param>
    /// <param name="options">How to read.</param>
    public static bool TryRead<TEnvelope, TEvent, TVisitor, TDispatch>(ReadOnlySpan<byte> utf8Json, scoped ref TVisitor visitor, out TEnvelope envelope, out EventError error, EventReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        var table = new SlotTable(null);
        try
        {
            Run<TEnvelope, TEvent, TVisitor, TDispatch>(utf8Json, table, ref visitor, options, out _);
            error = default;
        }
        catch (EventDataException exception) when (exception.Origin == table)
        {
            error = exception.Error;
            table.KeepBefore(error.Offset);
        }

        envelope = TEnvelope.Create(new EventFrame(utf8Json, table));
        return error.Code == EventErrorCode.None;
    }

    /// <summary>Visits events until the visitor has had enough. True if the document was read to its end.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="visitor">The visitor.</param>
    /// <param name="nextOffset">The offset after the last event that was visited, or the document's length.</param>
    /// <param name="options">How to read.</param>
    public static bool ReadUntil<TEnvelope, TEvent, TVisitor, TDispatch>(ReadOnlySpan<byte> utf8Json, scoped ref TVisitor visitor, out long nextOffset, EventReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : IStoppable, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        SlotTable envelope = SlotTablePool.Rent();
        int lease = envelope.Lease;
        try
        {
            return Run<TEnvelope, TEvent, TVisitor, StopDispatch<TEvent, TVisitor, TDispatch>>(utf8Json, envelope, ref visitor, options, out nextOffset);
        }
        finally
        {
            SlotTablePool.Return(envelope, lease);
        }
    }

    /// <summary>Reads and validates the whole document; its events are read again when they are enumerated.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="options">How to read.</param>
    public static TEnvelope Parse<TEnvelope, TEvent>(ReadOnlySpan<byte> utf8Json, EventReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        int nothing = 0;
        return Read<TEnvelope, TEvent, int, NoDispatch<TEvent>>(utf8Json, ref nothing, options);
    }

    /// <summary>The events of an envelope, read again.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <param name="frame">The envelope.</param>
    public static EventSequence<TEnvelope, TEvent> Events<TEnvelope, TEvent>(EventFrame frame)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct => new(frame.Source, frame.Table.Options);

    /// <summary>Makes a reader by pull.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="options">How to read.</param>
    public static HistoryReader<TEnvelope, TEvent> CreateReader<TEnvelope, TEvent>(ReadOnlySpan<byte> utf8Json, EventReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct => new(utf8Json, options);

    // Not inlined: a loop of its own leaves room for the visitor to be inlined instead.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Run<TEnvelope, TEvent, TVisitor, TDispatch>(ReadOnlySpan<byte> utf8Json, SlotTable envelope, scoped ref TVisitor visitor, EventReadOptions? options, out long nextOffset)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TVisitor : allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        options ??= EventReadOptions.Default;
        SlotTable events = SlotTablePool.Rent();
        int lease = events.Lease;
        LayoutReader? layouts = LayoutReaderPool<TEvent>.Rent(options);
        int layoutsLease = layouts?.Lease ?? 0;
        try
        {
            var cursor = new HistoryCursor<TEnvelope, TEvent>(utf8Json, envelope, events, layouts, options);
            nint at = cursor.Here;
            while ((at = cursor.MoveNext(at)) >= 0)
            {
                if (!TDispatch.Dispatch(cursor.CurrentTo(at), ref visitor))
                {
                    nextOffset = cursor.Offset;
                    return false;
                }
            }

            nextOffset = utf8Json.Length;
            return true;
        }
        catch (EventDataException error) when (error.Origin == events)
        {
            // The visitor has asked for what strays, and its view does not know the document.
            throw new EventDataException(ErrorLocator.WithLine(utf8Json, error.Error), error) { Origin = envelope };
        }
        finally
        {
            SlotTablePool.Return(events, lease);
            LayoutReaderPool<TEvent>.Return(layouts, layoutsLease);
        }
    }
}
