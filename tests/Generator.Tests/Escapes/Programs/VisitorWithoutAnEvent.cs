// A visitor has a method for every kind. ESCAPES: CS0535
struct Tally : IEventVisitor
{
    public void Visit(ThinkingDelta e) { }
    public void Visit(TextDelta e) { }
    public void Visit(Thinking e) { }
    public void Visit(Text e) { }
    public void Visit(ToolCall e) { }
    public void Visit(ToolResult e) { }
#if !ESCAPES
    public void Visit(Stop e) { }
#endif
    public void Visit(UserInput e) { }
    public void Visit(UnknownEvent e) { }
}
