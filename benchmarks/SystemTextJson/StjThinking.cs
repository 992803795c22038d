namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The event <c>thinking</c>.</summary>
internal sealed class StjThinking : StjContentEvent;
