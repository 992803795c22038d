using EventUnion;

namespace ChatTools;

#region names
[EventSchema("schema/chat-session.schema.json")]
[EventRoot("#/properties/events/items", Name = "Event")]
[EventName("#/properties/events/items", "Answer", For = "text")]    // the event with this tag
[EventName("#/$defs/ToolCall", "Id", For = "call_id")]              // a member
[EventName("#/$defs/ImageAttachment", "Picture")]                   // a type
internal static partial class RenamedSchema;
#endregion
