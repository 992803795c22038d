namespace EventUnion.EndToEnd.Tests.Validation;

/// <summary>Events that are checked against what their schema asserts.</summary>
[EventSchema("Validation/orders.schema.json", Validation = true)]
[EventRoot("#", Name = "OrderEvent")]
public static partial class OrderSchema;
