using EventUnion;

namespace ChatClient;

/// <summary>What the generator makes of the schema: the session, its events, and the visitor interface.</summary>
[EventSchema("schema/chat-session.schema.json")]
[EventRoot("#", Name = "Session")]
[EventRoot("#/properties/events/items", Name = "Event")]
public static partial class ChatSchema;
