namespace EventUnion.Benchmarks.NewtonsoftJson;

/// <summary>The event <c>user_input</c>.</summary>
internal sealed class NewtonsoftUserInput : NewtonsoftContentEvent;
