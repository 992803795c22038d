using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Tests;

/// <summary>Very fast, for it does nothing.</summary>
internal sealed class IdleContender : IContender
{
    public string Name => "idle";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () => 42;
}
