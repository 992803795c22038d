using EventUnion;

namespace Consumer;

[EventSchema("schema/chat-session.schema.json")]
[EventRoot("#", Name = "Session")]
[EventRoot("#/properties/events/items", Name = "Event")]
public static partial class ChatSchema;
