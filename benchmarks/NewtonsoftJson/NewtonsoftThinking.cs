namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The event <c>thinking</c>.</summary>
internal sealed class NewtonsoftThinking : NewtonsoftContentEvent;
