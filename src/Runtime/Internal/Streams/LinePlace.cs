namespace EventUnion.Internal.Streams;

/// <summary>How much stands before a line.</summary>
/// <param name="Lines">How many lines.</param>
/// <param name="Records">How many of them are records.</param>
internal readonly record struct LinePlace(long Lines, long Records);
