namespace EventUnion.Internal.Parallel;

/// <summary>A bad record that is kept until it is its turn to be told of.</summary>
internal sealed record KeptRecord(EventError Error, long Offset, byte[] Bytes, bool IsCut);
