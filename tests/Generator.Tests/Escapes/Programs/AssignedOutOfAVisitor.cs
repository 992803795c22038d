// What a visitor is handed is scoped: a ref struct visitor can't keep it. ESCAPES: CS8352
[EventVisitor(Default = nameof(Other))]
ref partial struct Keeper : IEventVisitor
{
    public ToolCall Last;
    public long Offset;

    public void Visit(scoped ToolCall e)
    {
#if ESCAPES
        Last = e;
#else
        Offset = e.Offset;
#endif
    }

    private void Other(scoped Event e) { }
}
