namespace EventUnion.Benchmarks.Wide;

/// <summary>A union of 200 kinds.</summary>
[EventSchema("benchmarks/Wide/wide.schema.json")]
[EventRoot("#", Name = "WideHistory")]
[EventRoot("#/properties/events/items", Name = "WideEvent")]
internal static partial class WideSchema;
