using EventUnion;

namespace ChatTools;

#region internal
[EventSchema("schema/chat-session.schema.json")]
[EventRoot("#/properties/events/items", Name = "Event")]
internal static partial class WireSchema;   // what the wire looks like is nobody else's business

public sealed record Message(string Text, bool FromUser);

public static class Messages
{
    public static Message? Read(ReadOnlySpan<byte> utf8Json)
    {
        using EventReader<WireSchema.Event> reader = WireSchema.Event.CreateReader(utf8Json);
        return reader.Event.TryGetUserInput(out WireSchema.UserInput input) ? new Message(input.Content.ToString(), FromUser: true)
            : reader.Event.TryGetText(out WireSchema.Text text) ? new Message(text.Content.ToString(), FromUser: false)
            : null;   // kinds that this version does not know
    }
}
#endregion
