using BenchmarkDotNet.Attributes;
using EventUnion.Benchmarks.Harness;
using SessionGenerator;

namespace EventUnion.Benchmarks.Bdn;

/// <summary>Views of a mixed session, for the published table.</summary>
[MemoryDiagnoser]
public class ViewsBenchmark
{
    private readonly ContenderRuns _runs = new("views", Workload.Mixed);

    /// <summary>How the document is laid out.</summary>
    [Params(Layout.Compact, Layout.Pretty)]
    public Layout Layout { get; set; }

    /// <summary>Makes the document.</summary>
    [GlobalSetup]
    public void Setup() => _runs.Prepare(Layout);

    /// <summary>The library by a struct visitor.</summary>
    [Benchmark]
    public ulong Visitor() => _runs.Run("eventunion-visitor");

    /// <summary>The library by pull.</summary>
    [Benchmark]
    public ulong Pull() => _runs.Run("eventunion-pull");

    /// <summary>A good reader by hand.</summary>
    [Benchmark(Baseline = true)]
    public ulong Handwritten() => _runs.Run("utf8jsonreader");

    /// <summary>A pooled document and a switch.</summary>
    [Benchmark]
    public ulong JsonDocument() => _runs.Run("jsondocument");

    /// <summary>Source generation with the tag anywhere.</summary>
    [Benchmark]
    public ulong SourceGeneration() => _runs.Run("stj-sourcegen-anyorder");
}
