using System.ComponentModel;
using System.Text.Json;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>Reads straight into records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordReading
{
    /// <summary>How records are read where nobody says it: an event that strays becomes an unknown one.</summary>
    internal static EventReadOptions Default { get; } = new() { OnStray = EventPolicy.DeliverAsUnknown };

    private static readonly EventReadOptions s_distinct = Default with { Duplicates = DuplicateMembers.Throw };

    /// <summary>How <see cref="JsonSerializer"/> reads records by its own options.</summary>
    /// <param name="options">The serializer's options.</param>
    internal static EventReadOptions OptionsOf(JsonSerializerOptions options) => options.AllowDuplicateProperties ? Default : s_distinct;

    /// <summary>Reads a record; an event that strays becomes an unknown one, unless the options say otherwise.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The document is malformed, beyond a limit, or strays where it may not.</exception>
    public static TRecord Parse<TView, TRecord>(ReadOnlySpan<byte> utf8Json, EventReadOptions? options)
        where TView : IOwnable<TView, TRecord>, allows ref struct => TView.ReadOwned(utf8Json, options ?? Default);

    /// <summary>Reads the record of an object.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The document is malformed, beyond a limit, or strays where it may not.</exception>
    public static TRecord Value<TView, TRecord>(ReadOnlySpan<byte> utf8Json, EventReadOptions options)
        where TView : IOwnable<TView, TRecord>, allows ref struct
    {
        SlotTable table = SlotTablePool.Rent();
        int lease = table.Lease;
        try
        {
            table.Options = options;
            table.ReadsRecord = true;
            Slot value = SingleRead.Value(utf8Json, table, options);
            table.Begin(1);
            if (!value.Is(TView.Accepts))
            {
                throw new EventDataException(ErrorLocator.InDocument(utf8Json, EventErrorCode.WrongRoot, ReadThrow.NoObject(typeof(TView).Name), StrayCheck.StartOf(value), -1));
            }

            return TView.ToOwned(TView.Create(new EventFrame(utf8Json, table), value, -1));
        }
        finally
        {
            SlotTablePool.Return(table, lease);
        }
    }

    /// <summary>Reads the record of one event. There is always one: an event that the policies would leave out becomes an unknown one.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="utf8Json">The event.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The event is malformed, beyond a limit, or strays where it may not.</exception>
    public static TRecord Event<TEvent, TRecord>(ReadOnlySpan<byte> utf8Json, EventReadOptions options)
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
    {
        SlotTable table = SlotTablePool.Rent();
        int lease = table.Lease;
        try
        {
            table.ReadsRecord = true;
            SingleRead.Event<TEvent>(utf8Json, table, options);
            return TEvent.ToOwned(TEvent.Create(new EventFrame(utf8Json, table)));
        }
        finally
        {
            SlotTablePool.Return(table, lease);
        }
    }

    /// <summary>Reads the record of one kind of a union. An event that leaves out a tag that it may leave out is taken for what it is asked to be.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TView">The kind's view.</typeparam>
    /// <typeparam name="TRecord">The kind's record.</typeparam>
    /// <param name="utf8Json">The event.</param>
    /// <param name="options">How to read.</param>
    /// <param name="kind">The kind, counted from 1.</param>
    /// <param name="tags">The kind's tags, for messages.</param>
    /// <exception cref="EventDataException">The event is malformed, beyond a limit, of another kind, or strays.</exception>
    public static TRecord Kind<TEvent, TView, TRecord>(ReadOnlySpan<byte> utf8Json, EventReadOptions options, int kind, string tags)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TView : IFramed<TView>, IOwnable<TView, TRecord>, allows ref struct
    {
        SlotTable table = SlotTablePool.Rent();
        int lease = table.Lease;
        try
        {
            table.ReadsRecord = true;
            SingleRead.Event<TEvent>(utf8Json, table, options, admits: false);
            var frame = new EventFrame(utf8Json, table);
            KindCheck.Require(frame, TEvent.Union, kind, tags, options);
            return TView.ToOwned(TView.Create(frame));
        }
        finally
        {
            SlotTablePool.Return(table, lease);
        }
    }

    /// <summary>Reads the record of an event that the schema does not know.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TRecord">The union's record.</typeparam>
    /// <typeparam name="TUnknown">The record of an unknown event.</typeparam>
    /// <param name="utf8Json">The event.</param>
    /// <param name="options">How to read; by default an event that strays is an unknown one.</param>
    /// <exception cref="EventDataException">The event is malformed, beyond a limit, or of a kind that the schema has.</exception>
    public static TUnknown Unknown<TEvent, TRecord, TUnknown>(ReadOnlySpan<byte> utf8Json, EventReadOptions? options)
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
        where TUnknown : class, TRecord
    {
        SlotTable table = SlotTablePool.Rent();
        int lease = table.Lease;
        try
        {
            table.ReadsRecord = true;
            SingleRead.Event<TEvent>(utf8Json, table, options ?? Default);
            var frame = new EventFrame(utf8Json, table);
            KindCheck.RequireUnknown(frame, TEvent.Union);
            return (TUnknown)TEvent.ToOwned(TEvent.Create(frame))!;
        }
        finally
        {
            SlotTablePool.Return(table, lease);
        }
    }

    /// <summary>Reads the record of a history: its events one after the other, then what stands around them.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TRecord">The envelope's record.</typeparam>
    /// <typeparam name="TEventRecord">The union's record.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The document is malformed, beyond a limit, or strays where it may not.</exception>
    public static TRecord History<TEnvelope, TEvent, TRecord, TEventRecord>(ReadOnlySpan<byte> utf8Json, EventReadOptions options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, IOwnable<TEnvelope, TRecord>, allows ref struct
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TEventRecord>, allows ref struct
    {
        int at = JsonSyntax.EndOfBlanks(utf8Json, utf8Json.StartsWith("\uFEFF"u8) ? 3 : 0);
        if (at == utf8Json.Length || utf8Json[at] != (byte)'{')
        {
            // It holds no history: what is wrong with it is said as for any other value.
            return Value<TEnvelope, TRecord>(utf8Json, options);
        }

        SlotTable envelope = SlotTablePool.Rent();
        int lease = envelope.Lease;
        try
        {
            envelope.ReadsRecord = true;
            envelope.OwnedEvents = OwnedHistory.Read<TEnvelope, TEvent, TEventRecord>(utf8Json, envelope, options);
            return TEnvelope.ToOwned(TEnvelope.Create(new EventFrame(utf8Json, envelope)));
        }
        catch (EventDataException error) when (error.Error.Line == 0)
        {
            throw new EventDataException(ErrorLocator.WithLine(utf8Json, error.Error), error);
        }
        finally
        {
            SlotTablePool.Return(envelope, lease);
        }
    }
}
