namespace EventUnion.Benchmarks.Serving;

/// <summary>What came of a turn.</summary>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Milliseconds">What each request took, to the last byte of its answer.</param>
/// <param name="Bytes">The bytes of the answers.</param>
internal sealed record Load(TimeSpan Elapsed, IReadOnlyList<double> Milliseconds, long Bytes);
