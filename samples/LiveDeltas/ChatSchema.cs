using EventUnion;

namespace LiveDeltas;

/// <summary>What the generator makes of the schema: the events, their records, and the visitor interface.</summary>
[EventSchema("schema/chat-session.schema.json")]
[EventRoot("#/properties/events/items", Name = "Event")]
internal static partial class ChatSchema;
