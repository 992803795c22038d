namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The event <c>stop</c>.</summary>
internal sealed class StjStop : StjEvent
{
    public required string? Error { get; init; }

    public required bool IsError { get; init; }

    public required StjUsage Usage { get; init; }
}
