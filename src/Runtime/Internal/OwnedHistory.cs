using EventUnion.CompilerServices;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal;

/// <summary>Reads the events of a history into records.</summary>
internal static class OwnedHistory
{
    /// <summary>Reads the whole document: the envelope into its table, the events into what is given back.</summary>
    public static OwnedEvents<TRecord> Read<TEnvelope, TEvent, TRecord>(ReadOnlySpan<byte> json, SlotTable envelope, EventReadOptions options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
    {
        SlotTable events = SlotTablePool.Rent();
        int lease = events.Lease;
        LayoutReader? layouts = LayoutReaderPool<TEvent>.Rent(options);
        int layoutsLease = layouts?.Lease ?? 0;
        try
        {
            events.ReadsRecord = true;
            var cursor = new HistoryCursor<TEnvelope, TEvent>(json, envelope, events, layouts, options);
            var records = new List<TRecord>();
            int arrayAt = 0;
            while (cursor.MoveNext())
            {
                BeginArray(records, cursor.EventsAt, ref arrayAt);
                records.Add(TEvent.ToOwned(cursor.Current));
            }

            BeginArray(records, cursor.EventsAt, ref arrayAt);
            return new(TEnvelope.EventsSlot, ValueList.CreateRange(records));
        }
        finally
        {
            SlotTablePool.Return(events, lease);
            LayoutReaderPool<TEvent>.Return(layouts, layoutsLease);
        }
    }

    /// <summary>Of an array that stands twice, the last one counts.</summary>
    private static void BeginArray<TRecord>(List<TRecord> records, int eventsAt, ref int arrayAt)
    {
        if (eventsAt != arrayAt)
        {
            records.Clear();
            arrayAt = eventsAt;
        }
    }
}
