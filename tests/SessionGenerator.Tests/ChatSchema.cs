using EventUnion;

namespace SessionGenerator.Tests;

[EventSchema("schema/chat-session.schema.json")]
[EventRoot("#", Name = "Session")]
[EventRoot("#/properties/events/items", Name = "Event")]
internal static partial class ChatSchema;
