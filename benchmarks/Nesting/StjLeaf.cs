namespace EventUnion.Benchmarks.Nesting;

/// <summary>The innermost event.</summary>
internal sealed class StjLeaf : StjNode
{
    public long Value { get; set; }
}
