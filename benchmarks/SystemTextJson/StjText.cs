namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The event <c>text</c>.</summary>
internal sealed class StjText : StjContentEvent;
