namespace EventUnion.EndToEnd.Tests.Values;

/// <summary>Every kind of number and every format of text.</summary>
[EventSchema("Values/values.schema.json")]
[EventRoot("#", Name = "Reading")]
public static partial class ValuesSchema;
