namespace EventUnion.Benchmarks.Nesting;

/// <summary>The document.</summary>
internal sealed class StjNestedHistory
{
    public List<StjNode> Events { get; set; } = [];
}
