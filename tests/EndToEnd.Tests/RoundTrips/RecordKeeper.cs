using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>Keeps a record of every event.</summary>
internal sealed class RecordKeeper : IEventVisitor
{
    private readonly List<EventRecord> _events = [];

    public ValueList<EventRecord> Events => ValueList.CreateRange(_events);

    public void Visit(scoped ThinkingDelta e) => _events.Add(e.ToRecord());

    public void Visit(scoped TextDelta e) => _events.Add(e.ToRecord());

    public void Visit(scoped Thinking e) => _events.Add(e.ToRecord());

    public void Visit(scoped Text e) => _events.Add(e.ToRecord());

    public void Visit(scoped ToolCall e) => _events.Add(e.ToRecord());

    public void Visit(scoped ToolResult e) => _events.Add(e.ToRecord());

    public void Visit(scoped Stop e) => _events.Add(e.ToRecord());

    public void Visit(scoped UserInput e) => _events.Add(e.ToRecord());

    public void Visit(scoped UnknownEvent e) => _events.Add(e.ToRecord());
}
