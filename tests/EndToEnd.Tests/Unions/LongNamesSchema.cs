namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>Members whose names are longer than anybody would think.</summary>
[EventSchema("Unions/long.schema.json")]
[EventRoot("#", Name = "LongSession")]
[EventRoot("#/properties/events/items", Name = "LongEvent")]
public static partial class LongNamesSchema;
