namespace EventUnion.Benchmarks.Serving;

/// <summary>What the latest run cost, as the envelope has it.</summary>
internal sealed record StjJobMetadata(double? DurationMs, string? Error, bool IsError, long? TotalInputTokens, long? TotalOutputTokens, long? Turns);
