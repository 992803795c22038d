namespace EventUnion.EndToEnd.Tests.Nested;

/// <summary>What is kept of a <see cref="CountedNode"/>: how many nodes it is made of.</summary>
internal sealed record CountedRecord(int Nodes)
{
    public static CountedRecord None { get; } = new(0);
}
