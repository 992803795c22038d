namespace SessionReport.Visitors;

/// <summary>Adds up the length of every text, in characters as .NET counts them: what <c>string.Length</c> would say. No string is made.</summary>
internal struct TextTotals() : IEventVisitor
{
    private readonly CharacterCounter _counter = new();

    public long UserInput { get; private set; }

    public long Thinking { get; private set; }

    public long ThinkingDeltas { get; private set; }

    public long Text { get; private set; }

    public long TextDeltas { get; private set; }

    public void Visit(scoped UserInput e) => UserInput += e.TryGetContent(out JsonText text) ? _counter.Count(text) : 0;

    public void Visit(scoped Thinking e) => Thinking += e.TryGetContent(out JsonText text) ? _counter.Count(text) : 0;

    public void Visit(scoped ThinkingDelta e) => ThinkingDeltas += e.TryGetContent(out JsonText text) ? _counter.Count(text) : 0;

    public void Visit(scoped Text e) => Text += e.TryGetContent(out JsonText text) ? _counter.Count(text) : 0;

    public void Visit(scoped TextDelta e) => TextDeltas += e.TryGetContent(out JsonText text) ? _counter.Count(text) : 0;

    public readonly void Visit(scoped ToolCall e)
    {
    }

    public readonly void Visit(scoped ToolResult e)
    {
    }

    public readonly void Visit(scoped Stop e)
    {
    }

    public readonly void Visit(scoped UnknownEvent e)
    {
    }
}
