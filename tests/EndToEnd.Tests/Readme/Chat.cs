using EventUnion;

namespace ChatTools;

#region lead
[EventSchema("schema/chat-session.schema.json")]           // JSON Schema or OpenAPI, in JSON or YAML
[EventRoot("#", Name = "Session")]                         // the document that holds the history
[EventRoot("#/properties/events/items", Name = "Event")]   // the union of its events
public static partial class Chat                           // everything generated is nested in it
{
    public static int CountSearches(ReadOnlySpan<byte> utf8Json)
    {
        var counter = new SearchCounter();
        Session.Read(utf8Json, ref counter);               // one pass, 0 bytes allocated per event
        return counter.Searches;
    }
}

[EventVisitor(Default = nameof(Other))]                    // generates what the visitor lacks
internal partial struct SearchCounter : Chat.IEventVisitor
{
    public int Searches;
    public void Visit(Chat.ToolCall e) => Searches += e.Name == "search"u8 ? 1 : 0;   // a view over your bytes: no string is made
    private readonly void Other(Chat.Event e) { }          // the other kinds, and events that the schema does not know
}
#endregion
