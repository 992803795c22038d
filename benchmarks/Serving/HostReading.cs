namespace EventUnion.Benchmarks.Serving;

/// <summary>What a service's process has taken since it began.</summary>
/// <param name="AllocatedBytes">Managed memory, all threads.</param>
/// <param name="ProcessorMilliseconds">Of all cores.</param>
/// <param name="PeakWorkingSetBytes">The most memory that it had at one moment.</param>
internal sealed record HostReading(long AllocatedBytes, double ProcessorMilliseconds, long PeakWorkingSetBytes);
