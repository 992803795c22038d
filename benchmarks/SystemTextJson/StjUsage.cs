namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>What a run cost.</summary>
internal sealed class StjUsage
{
    public double? DurationMs { get; init; }

    public long? TotalInputTokens { get; init; }

    public long? TotalOutputTokens { get; init; }

    public long? Turns { get; init; }
}
