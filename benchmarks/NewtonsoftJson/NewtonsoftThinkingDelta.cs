namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The event <c>thinking_delta</c>.</summary>
internal sealed class NewtonsoftThinkingDelta : NewtonsoftContentEvent;
