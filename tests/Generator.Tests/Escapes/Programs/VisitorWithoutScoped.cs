// A ref struct visitor has to promise what its interface promises. ESCAPES: CS8987
ref struct Keeper : IEventVisitor
{
#if ESCAPES
    public void Visit(ToolCall e) { }
#else
    public void Visit(scoped ToolCall e) { }
#endif

    public void Visit(scoped ThinkingDelta e) { }
    public void Visit(scoped TextDelta e) { }
    public void Visit(scoped Thinking e) { }
    public void Visit(scoped Text e) { }
    public void Visit(scoped ToolResult e) { }
    public void Visit(scoped Stop e) { }
    public void Visit(scoped UserInput e) { }
    public void Visit(scoped UnknownEvent e) { }
}
