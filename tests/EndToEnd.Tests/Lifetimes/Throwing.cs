using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Lifetimes;

/// <summary>Throws at the event after so many.</summary>
internal sealed class Throwing(int after) : IEventVisitor
{
    private int _left = after;

    public void Visit(scoped ThinkingDelta e) => Next();

    public void Visit(scoped TextDelta e) => Next();

    public void Visit(scoped Thinking e) => Next();

    public void Visit(scoped Text e) => Next();

    public void Visit(scoped ToolCall e) => Next();

    public void Visit(scoped ToolResult e) => Next();

    public void Visit(scoped Stop e) => Next();

    public void Visit(scoped UserInput e) => Next();

    public void Visit(scoped UnknownEvent e) => Next();

    private void Next()
    {
        if (_left-- == 0)
        {
            throw new NotSupportedException();
        }
    }
}
