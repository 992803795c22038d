using System.ComponentModel;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>Reads straight into records.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordReading
{
    private static readonly EventReadOptions s_default = new() { OnStray = EventPolicy.DeliverAsUnknown };

    /// <summary>Reads a record; an event that strays becomes an unknown one, unless the options say otherwise.</summary>
    /// <typeparam name="TView">The view.</typeparam>
    /// <typeparam name="TRecord">The record.</typeparam>
    /// <param name="utf8Json">The document.</param>
    /// <param name="options">How to read.</param>
    /// <exception cref="EventDataException">The document is malformed, beyond a limit, or strays where it may not.</exception>
    public static TRecord Parse<TView, TRecord>(ReadOnlySpan<byte> utf8Json, EventReadOptions? options)
        where TView : IOwnable<TView, TRecord>, allows ref struct
    {
        SlotTable table = SlotTablePool.Rent();
        int lease = table.Lease;
        try
        {
            table.Options = options ?? s_default;
            table.ReadsRecord = true;
            Slot value = SingleRead.Value(utf8Json, table.Options);
            table.Begin(1);
            if (!value.Is(TView.Accepts))
            {
                throw new EventDataException(ErrorLocator.InDocument(utf8Json, EventErrorCode.WrongRoot, "The document is not of the JSON type that its record is read from.", value.Offset, -1));
            }

            return TView.ToOwned(TView.Create(new EventFrame(utf8Json, table), value, -1));
        }
        finally
        {
            SlotTablePool.Return(table, lease);
        }
    }
}
