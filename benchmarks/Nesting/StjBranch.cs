namespace EventUnion.Benchmarks.Nesting;

/// <summary>An event that holds another.</summary>
internal sealed class StjBranch : StjNode
{
    public StjNode? Inner { get; set; }
}
