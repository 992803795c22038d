namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>A union of 80 kinds, whose members are too many for a word to say which are filled.</summary>
[EventSchema("Engine/wide.schema.json")]
[EventRoot("#", Name = "WideSession")]
[EventRoot("#/properties/events/items", Name = "WideEvent")]
public static partial class WideSchema;
