using System.Runtime;

namespace EventUnion.Benchmarks.Harness;

/// <summary>Measures contenders against each other: in one process, round by round in turn, so that whatever else the machine does meets all of them.</summary>
internal sealed class Comparison(MeasuredTask task, IReadOnlyList<IContender> contenders, int rounds)
{
    /// <summary>Rounds over a small document in one batch: a method is compiled anew after 30 calls, twice if it was compiled ahead of time.</summary>
    private const int WarmUpRounds = 32;
    private const int WarmUpBytes = 100_000;
    private const int QuietBatches = 2;
    private const int MaxWarmUpBatches = 15;

    /// <summary>Measures one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="small">A document of the same layout that it is warmed up with.</param>
    /// <param name="progress">Told the number of the round.</param>
    /// <exception cref="ChecksumException">A contender has not done the work.</exception>
    public IReadOnlyList<Result> Measure(Document document, Document small, Action<int> progress)
    {
        IContender[] able = [.. contenders.Where(contender => contender.Unavailable is null && contender.CanRun(document))];
        WarmUp(able, small);
        Entry[] entries = [.. able.Select(contender => new Entry(contender, document))];
        foreach (Entry entry in entries)
            entry.Verify();
        for (int round = 0; round < rounds; round++)
        {
            progress(round);
            foreach (Entry entry in entries)
                entry.Round();
        }

        double? baseline = entries.FirstOrDefault(entry => entry.Contender.Name == task.Baseline)?.MedianSeconds;
        return [.. entries.Select(entry => entry.Summarize(baseline))];
    }

    /// <summary>The beginning of a generated document, or a document of the same shape as given data.</summary>
    public static int SizeOfWarmUp(int bytes) => Math.Min(bytes, WarmUpBytes);

    /// <summary>Until the compiler, which works in the background and may be starved by other processes, has nothing left to improve.</summary>
    private static void WarmUp(IContender[] contenders, Document small)
    {
        foreach (IContender contender in contenders)
        {
            Func<ulong> run = contender.Prepare(small);
            int quiet = 0;
            for (int batch = 0; batch < MaxWarmUpBatches && quiet < QuietBatches; batch++)
            {
                long compiled = JitInfo.GetCompiledMethodCount();
                for (int i = 0; i < WarmUpRounds; i++)
                    run();

                // It begins after 100 ms in which nothing new was called.
                Thread.Sleep(120);
                quiet = JitInfo.GetCompiledMethodCount() == compiled ? quiet + 1 : 0;
            }
        }
    }
}
