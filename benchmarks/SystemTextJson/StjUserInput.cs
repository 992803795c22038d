namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The event <c>user_input</c>.</summary>
internal sealed class StjUserInput : StjContentEvent;
