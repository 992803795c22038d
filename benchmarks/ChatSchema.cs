namespace EventUnion.Benchmarks;

/// <summary>What is measured: the readers that are generated from the chat session's schema.</summary>
[EventSchema("schema/chat-session.schema.json")]
[EventRoot("#", Name = "Session")]
[EventRoot("#/properties/events/items", Name = "Event")]
internal static partial class ChatSchema;
