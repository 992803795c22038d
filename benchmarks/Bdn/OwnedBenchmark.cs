using BenchmarkDotNet.Attributes;
using EventUnion.Benchmarks.Harness;
using SessionGenerator;

namespace EventUnion.Benchmarks.Bdn;

/// <summary>Owned values of a mixed session, for the published table.</summary>
[MemoryDiagnoser]
public class OwnedBenchmark
{
    private readonly ContenderRuns _runs = new("owned", Workload.Mixed);

    /// <summary>Makes the document.</summary>
    [GlobalSetup]
    public void Setup() => _runs.Prepare(Layout.TypeFirst);

    /// <summary>The library's records.</summary>
    [Benchmark]
    public ulong Records() => _runs.Run("eventunion-records");

    /// <summary>Source generation, the tag first.</summary>
    [Benchmark(Baseline = true)]
    public ulong SourceGeneration() => _runs.Run("stj-sourcegen");

    /// <summary>Newtonsoft.Json with JsonSubTypes.</summary>
    [Benchmark]
    public ulong Newtonsoft() => _runs.Run("newtonsoft-jsonsubtypes");
}
