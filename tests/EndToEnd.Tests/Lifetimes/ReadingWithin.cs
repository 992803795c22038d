using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Lifetimes;

/// <summary>Reads the document again for each event, some levels deep, and looks at its own event before and after.</summary>
internal sealed class ReadingWithin(byte[] json, int depth) : IEventVisitor
{
    public int Seen { get; private set; }

    public void Visit(scoped ThinkingDelta e) => Within(e.Json);

    public void Visit(scoped TextDelta e) => Within(e.Json);

    public void Visit(scoped Thinking e) => Within(e.Json);

    public void Visit(scoped Text e)
    {
        string before = e.Content.ToString();
        Within(e.Json);
        Assert.Equal(before, e.Content.ToString());
    }

    public void Visit(scoped ToolCall e) => Within(e.Json);

    public void Visit(scoped ToolResult e) => Within(e.Json);

    public void Visit(scoped Stop e) => Within(e.Json);

    public void Visit(scoped UserInput e)
    {
        Within(e.Json);
        Assert.Equal("3", e.Content.ToString());
    }

    public void Visit(scoped UnknownEvent e) => Within(e.Json);

    private void Within(ReadOnlySpan<byte> single)
    {
        Seen++;
        if (depth > 1)
        {
            var inner = new ReadingWithin(json, depth - 1);
            Session.Read(json, inner);
            Event.Read(single, new Throwing(int.MaxValue));
            Seen += inner.Seen;
        }
    }
}
