using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>A few slot tables per thread. A lease number guards against a table that is given back twice.</summary>
internal sealed class SlotTablePool
{
    private const int Kept = 4;
    private const int LargestKept = 4096;

    [ThreadStatic]
    private static SlotTablePool? t_pool;

    private readonly SlotTable?[] _tables = new SlotTable?[Kept];
    private int _count;

    public static SlotTable Rent()
    {
        SlotTablePool pool = t_pool ??= new SlotTablePool();
        SlotTable table = pool.TakeKept() ?? new SlotTable(null);
        table.Lease++;
        table.Offset = 0;
        table.Index = -1;
        table.Pointer = null;
        table.ReadsRecord = false;
        table.EventsSlot = 0;
        return table;
    }

    public static void Return(SlotTable table, int lease)
    {
        if (table.Lease != lease)
        {
            return;
        }

        table.Lease++;
        table.OwnedEvents = null;
        table.Invalidate();
        SlotTablePool pool = t_pool ??= new SlotTablePool();
        if (pool._count < Kept && table.Slots.Length <= LargestKept)
        {
            pool._tables[pool._count++] = table;
        }
    }

    private SlotTable? TakeKept()
    {
        if (_count == 0)
        {
            return null;
        }

        // Not kept here too: a table that has grown large is not to be held for good.
        SlotTable? table = _tables[--_count];
        _tables[_count] = null;
        return table;
    }
}
