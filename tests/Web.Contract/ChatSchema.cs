namespace EventUnion.Web.Contract;

/// <summary>The chat session of this repository.</summary>
[EventSchema("schema/chat-session.schema.json")]
[EventRoot("#", Name = "Session")]
[EventRoot("#/properties/events/items", Name = "Event")]
public static partial class ChatSchema;
