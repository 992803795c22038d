namespace EventUnion.EndToEnd.Tests.Chat;

/// <summary>The chat session's schema.</summary>
[EventSchema("schema/chat-session.schema.json")]
[EventRoot("#", Name = "Session")]
[EventRoot("#/properties/events/items", Name = "Event")]
public static partial class ChatSchema;
