namespace EventUnion.Benchmarks.Harness;

/// <summary>What one contender reached on one document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Contender">The contender.</param>
/// <param name="GigabytesPerSecond">Bytes of the document by the median time.</param>
/// <param name="NanosecondsPerEvent">The median time by the document's events.</param>
/// <param name="AllocatedBytesPerEvent">Managed bytes by the document's events, of the median round.</param>
/// <param name="AllocatedBytes">Managed bytes of the median round.</param>
/// <param name="Spread">How far the middle half of the rounds lies apart, as a share of the median: beyond 0.1 the run was noisy.</param>
/// <param name="Ratio">How many times as fast as the task's baseline in the same run.</param>
/// <param name="Checksum">The checksum in hexadecimal; null for ceilings and writers.</param>
internal sealed record Result(
    string Document,
    string Contender,
    double GigabytesPerSecond,
    double NanosecondsPerEvent,
    double AllocatedBytesPerEvent,
    long AllocatedBytes,
    double Spread,
    double? Ratio,
    string? Checksum);
