// A view in a field of a class would outlive the text. ESCAPES: CS8345
class Keeper : IEventVisitor
{
#if ESCAPES
    private ToolCall _last;
#else
    private ToolCallRecord? _last;
#endif

    public void Visit(ToolCall e)
    {
#if ESCAPES
        _last = e;
#else
        _last = e.ToRecord();
#endif
    }

    public void Visit(ThinkingDelta e) { }
    public void Visit(TextDelta e) { }
    public void Visit(Thinking e) { }
    public void Visit(Text e) { }
    public void Visit(ToolResult e) { }
    public void Visit(Stop e) { }
    public void Visit(UserInput e) { }
    public void Visit(UnknownEvent e) => _last = default;
}
