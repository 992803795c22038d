namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The event <c>text_delta</c>.</summary>
internal sealed class StjTextDelta : StjContentEvent;
