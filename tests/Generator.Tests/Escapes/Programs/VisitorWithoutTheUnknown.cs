// What the schema does not know is a kind of its own. ESCAPES: CS0535
struct Tally : IEventVisitor
{
    public void Visit(ThinkingDelta e) { }
    public void Visit(TextDelta e) { }
    public void Visit(Thinking e) { }
    public void Visit(Text e) { }
    public void Visit(ToolCall e) { }
    public void Visit(ToolResult e) { }
    public void Visit(Stop e) { }
    public void Visit(UserInput e) { }
#if !ESCAPES
    public void Visit(UnknownEvent e) { }
#endif
}
