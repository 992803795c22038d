// A lambda may run when the view is gone. ESCAPES: CS9108
[EventVisitor(Default = nameof(Other))]
partial class Deferred : IEventVisitor
{
    public System.Collections.Generic.List<System.Func<long>> Later { get; } = new();

    public void Visit(ToolCall e)
    {
#if ESCAPES
        Later.Add(() => e.Offset);
#else
        long offset = e.Offset;
        Later.Add(() => offset);
#endif
    }

    private void Other(Event e) { }
}
