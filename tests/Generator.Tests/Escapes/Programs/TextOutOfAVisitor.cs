// A text borrows its event's bytes. ESCAPES: CS8352
[EventVisitor(Default = nameof(Other))]
ref partial struct Keeper : IEventVisitor
{
    public JsonText Last;
    public string Owned;

    public void Visit(scoped ToolCall e)
    {
#if ESCAPES
        Last = e.Name;
#else
        Owned = e.Name.ToString();
#endif
    }

    private void Other(scoped Event e) { }
}
