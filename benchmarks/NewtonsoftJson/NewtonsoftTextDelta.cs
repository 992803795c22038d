namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The event <c>text_delta</c>.</summary>
internal sealed class NewtonsoftTextDelta : NewtonsoftContentEvent;
