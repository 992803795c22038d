using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>A few slot tables per thread. A lease number guards against a table that is given back twice.</summary>
internal static class SlotTablePool
{
    private const int Kept = 4;
    private const int LargestKept = 4096;

    [ThreadStatic]
    private static SlotTable?[]? t_tables;

    [ThreadStatic]
    private static int t_count;

    public static SlotTable Rent()
    {
        SlotTable table;
        if (t_count > 0)
        {
            table = t_tables![--t_count]!;
            t_tables[t_count] = null;
        }
        else
        {
            table = new SlotTable(null);
        }

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
        SlotTable?[] tables = t_tables ??= new SlotTable?[Kept];
        if (t_count < Kept && table.Slots.Length <= LargestKept)
        {
            tables[t_count++] = table;
        }
    }
}
