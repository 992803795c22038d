namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>Server-sent events that OpenAPI 3.2 tells apart by their names; two of them have the same data.</summary>
[EventSchema("Unions/counter.openapi.yaml")]
[EventRoot("#/paths/~1counter/get/responses/200/content/text~1event-stream/itemSchema", Name = "Happening")]
public static partial class CounterSchema;
