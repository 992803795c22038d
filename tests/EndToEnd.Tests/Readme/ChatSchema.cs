#region schema
using EventUnion;

namespace ChatTools;

[EventSchema("schema/chat-session.schema.json")]
[EventRoot("#", Name = "Session")]                         // the document that holds the history
[EventRoot("#/properties/events/items", Name = "Event")]   // the union, by JSON Pointer to any place in the schema
public static partial class ChatSchema;                    // everything generated is nested in it
#endregion
