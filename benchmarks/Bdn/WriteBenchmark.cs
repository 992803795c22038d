using BenchmarkDotNet.Attributes;
using EventUnion.Benchmarks.Harness;
using SessionGenerator;

namespace EventUnion.Benchmarks.Bdn;

/// <summary>Writing the events of a mixed session, for the published table.</summary>
[MemoryDiagnoser]
public class WriteBenchmark
{
    private readonly ContenderRuns _runs = new("write", Workload.Mixed);

    /// <summary>Makes the events.</summary>
    [GlobalSetup]
    public void Setup() => _runs.Prepare(Layout.Compact);

    /// <summary>The library's records.</summary>
    [Benchmark]
    public ulong Records() => _runs.Run("eventunion-records");

    /// <summary>Source generation.</summary>
    [Benchmark(Baseline = true)]
    public ulong SourceGeneration() => _runs.Run("stj-sourcegen");
}
