namespace EventUnion.EndToEnd.Tests.Nested;

/// <summary>A schema that refers to itself, so that its objects and unions are read when they are asked for.</summary>
[EventSchema("Nested/forest.schema.json")]
[EventRoot("#", Name = "Forest")]
[EventRoot("#/properties/nodes/items", Name = "Node")]
public static partial class ForestSchema;
