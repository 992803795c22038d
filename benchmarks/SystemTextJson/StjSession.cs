namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The envelope.</summary>
internal sealed class StjSession
{
    public required List<StjEvent> Events { get; init; }

    public required DateTime LastUpdatedAt { get; init; }

    public required string SessionId { get; init; }

    public string? GeneratedTitle { get; init; }

    public List<string>? IndexIds { get; init; }
}
