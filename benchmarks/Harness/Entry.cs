using System.Diagnostics;

namespace EventUnion.Benchmarks.Harness;

/// <summary>A contender at work on one document, and the times it has needed so far.</summary>
internal sealed class Entry(IContender contender, Document document)
{
    private readonly Func<ulong> _run = contender.Prepare(document);
    private readonly List<long> _ticks = [];
    private readonly List<long> _allocated = [];

    public IContender Contender => contender;

    /// <summary>Runs once without a clock, and checks the checksum.</summary>
    public void Verify()
    {
        ulong? expected = contender.Basis switch
        {
            FoldBasis.Raw => document.RawChecksum,
            FoldBasis.Decoded => document.DecodedChecksum,
            _ => null,
        };
        ulong checksum = _run();
        if (expected is { } right && checksum != right)
            throw new ChecksumException($"{contender.Name} gets {checksum:x16} for {document.Name}; it should be {right:x16}.");
    }

    /// <summary>Runs once by the clock.</summary>
    public void Round()
    {
        // What the others left behind is not this contender's to collect.
        GC.Collect();
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        ulong checksum = _run();
        _ticks.Add(Stopwatch.GetTimestamp() - start);
        _allocated.Add(GC.GetAllocatedBytesForCurrentThread() - allocated);
        GC.KeepAlive(checksum);
    }

    public double MedianSeconds => Quantile(_ticks, 0.5) / Stopwatch.Frequency;

    public Result Summarize(double? baselineSeconds)
    {
        double seconds = MedianSeconds;
        double allocated = Quantile(_allocated, 0.5);
        double spread = (Quantile(_ticks, 0.75) - Quantile(_ticks, 0.25)) / Quantile(_ticks, 0.5);
        string? checksum = contender.Basis switch
        {
            FoldBasis.Raw => $"{document.RawChecksum:x16}",
            FoldBasis.Decoded => $"{document.DecodedChecksum:x16}",
            _ => null,
        };
        return new Result(
            document.Name,
            contender.Name,
            document.Json.Length / seconds / 1e9,
            seconds * 1e9 / document.Events,
            allocated / document.Events,
            (long)allocated,
            spread,
            baselineSeconds / seconds,
            checksum);
    }

    private static double Quantile(List<long> values, double share)
    {
        long[] sorted = [.. values.Order()];
        return sorted[(int)Math.Round(share * (sorted.Length - 1))];
    }
}
