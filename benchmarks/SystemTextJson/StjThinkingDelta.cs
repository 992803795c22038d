namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The event <c>thinking_delta</c>.</summary>
internal sealed class StjThinkingDelta : StjContentEvent;
