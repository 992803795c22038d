namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>Unions whose variants are not all objects.</summary>
[EventSchema("Unions/token.schema.json")]
[EventRoot("#", Name = "Talk")]
[EventRoot("#/$defs/Content", Name = "Content")]
[EventRoot("#/$defs/Command", Name = "Command")]
public static partial class TokenSchema;
