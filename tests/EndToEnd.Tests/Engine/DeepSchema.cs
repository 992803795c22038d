namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>An envelope whose events stand two objects deep, with members before and behind them at every depth.</summary>
[EventSchema("Engine/deep.schema.json")]
[EventRoot("#", Name = "DeepSession")]
[EventRoot("#/properties/page/properties/data/properties/events/items", Name = "DeepEvent")]
public static partial class DeepSchema;
