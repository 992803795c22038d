namespace EventUnion.EndToEnd.Tests.Allocation;

/// <summary>Counts what an action allocates, to the byte.</summary>
internal static class Allocated
{
    /// <summary>The least that one of several runs allocated on its thread, after some to warm up.</summary>
    /// <remarks>What the code itself allocates shows in every run. The runtime adds to some: compiling a method makes its string literals, on the thread that runs it.</remarks>
    public static long By(Action action)
    {
        long least = long.MaxValue;
        for (int i = 0; i < 8; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
