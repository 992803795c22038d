namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The event <c>text</c>.</summary>
internal sealed class NewtonsoftText : NewtonsoftContentEvent;
