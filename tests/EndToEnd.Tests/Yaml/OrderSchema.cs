namespace EventUnion.EndToEnd.Tests.Yaml;

/// <summary>An OpenAPI document in YAML, a part of which stands in another file.</summary>
[EventSchema("Yaml/orders.openapi.yaml")]
[EventRoot("#/paths/~1orders~1{id}~1events/get/responses/200/content/application~1json/schema/items", Name = "OrderEvent")]
public static partial class OrderSchema;
