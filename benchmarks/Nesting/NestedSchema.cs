namespace EventUnion.Benchmarks.Nesting;

/// <summary>A union whose events hold one another.</summary>
[EventSchema("benchmarks/Nesting/nested.schema.json")]
[EventRoot("#", Name = "NestedHistory")]
[EventRoot("#/properties/events/items", Name = "Node")]
internal static partial class NestedSchema;
