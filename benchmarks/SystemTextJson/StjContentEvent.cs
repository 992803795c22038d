namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The kinds that have nothing but a content.</summary>
internal abstract class StjContentEvent : StjEvent
{
    public required string Content { get; init; }
}
