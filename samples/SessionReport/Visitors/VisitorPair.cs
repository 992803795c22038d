namespace SessionReport.Visitors;

/// <summary>Shows every event to two visitors. Both are structs, so the JIT inlines them; a pair of pairs makes more.</summary>
internal struct VisitorPair<TFirst, TSecond>(TFirst first, TSecond second) : IEventVisitor
    where TFirst : struct, IEventVisitor
    where TSecond : struct, IEventVisitor
{
    public TFirst First = first;
    public TSecond Second = second;

    public void Visit(scoped ThinkingDelta e) { First.Visit(e); Second.Visit(e); }

    public void Visit(scoped TextDelta e) { First.Visit(e); Second.Visit(e); }

    public void Visit(scoped Thinking e) { First.Visit(e); Second.Visit(e); }

    public void Visit(scoped Text e) { First.Visit(e); Second.Visit(e); }

    public void Visit(scoped ToolCall e) { First.Visit(e); Second.Visit(e); }

    public void Visit(scoped ToolResult e) { First.Visit(e); Second.Visit(e); }

    public void Visit(scoped Stop e) { First.Visit(e); Second.Visit(e); }

    public void Visit(scoped UserInput e) { First.Visit(e); Second.Visit(e); }

    public void Visit(scoped UnknownEvent e) { First.Visit(e); Second.Visit(e); }
}
