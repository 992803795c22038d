namespace EventUnion.EndToEnd.Tests.Allocation;

/// <summary>Counts what an action allocates, to the byte.</summary>
internal static class Allocated
{
    /// <summary>So many runs are added up: what is allocated in one of them only, as when a list grows, counts too.</summary>
    public const int Runs = 16;

    private const int WarmUps = 6;
    private const int Series = 3;
    private const int MostSeries = 100;

    /// <summary>What <see cref="Runs"/> runs of an action allocate on its thread in all, after some to warm up.</summary>
    /// <remarks>
    /// Of a few such series the least: what the code itself allocates, now and then or always, shows in each. The runtime adds to some: compiling a method makes its
    /// string literals, on the thread that runs it; and a collection, which other tests bring about, takes for allocated what the thread has set apart, so that a series with one is made again.
    /// </remarks>
    public static long By(Action action)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            action();
        }

        long least = long.MaxValue;
        for (int series = 0, undisturbed = 0; undisturbed < Series && series < MostSeries && least > 0; series++)
        {
            int collections = GC.CollectionCount(0);
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < Runs; i++)
            {
                action();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            undisturbed += GC.CollectionCount(0) == collections ? 1 : 0;
        }

        return least;
    }
}
