namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>A union of unions whose outer tag stands beside the events, not in them.</summary>
[EventSchema("Unions/hooks.schema.json")]
[EventRoot("#", Name = "Hook")]
public static partial class HooksSchema;
