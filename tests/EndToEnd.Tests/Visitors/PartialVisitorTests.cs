using System.Text;
using EventUnion.EndToEnd.Tests.Chat;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Visitors;

public partial class PartialVisitorTests
{
    private static readonly byte[] s_document = Encoding.UTF8.GetBytes("""
        {"session_id":"s","last_updated_at":"now","events":[
          {"type":"text","content":"a"},{"type":"tool_call","call_id":"1","name":"search","arguments":{}},{"type":"text","content":"b"},{"type":"new"},7]}
        """);

    [Fact]
    public void EventsWithoutAMethod_GoToTheDefault()
    {
        var calls = new Calls { Rest = [] };
        Session.Read(s_document, ref calls);
        Assert.Equal(1, calls.Count);
        Assert.Equal(["Text 0 a", "Text 2 b", "Unknown 3 UnknownTag", "Unknown 4 NotAnObject"], calls.Rest);
    }

    [Fact]
    public void ClassVisitor_IsCompleted()
    {
        var visitor = new Everything<int>();
        Session.Read(s_document, visitor);
        Assert.Equal([EventKind.Text, EventKind.ToolCall, EventKind.Text, EventKind.Unknown, EventKind.Unknown], visitor.Kinds);
    }

    [Fact]
    public void RefStructVisitor_IsCompleted()
    {
        Span<int> counts = stackalloc int[16];
        var visitor = new Histogram(counts);
        Session.Read(s_document, ref visitor);
        Assert.Equal((2, 1, 2), (counts[(int)EventKind.Text], counts[(int)EventKind.ToolCall], counts[(int)EventKind.Unknown]));
    }

    [Fact]
    public void DefaultMethod_AllocatesNothingPerEvent()
    {
        Span<int> counts = stackalloc int[16];
        var visitor = new Histogram(counts);
        for (int i = 0; i < 100; i++)
        {
            Event.Read("""{"type":"text","content":"a"}"""u8, ref visitor);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 10_000; i++)
        {
            Event.Read("""{"type":"text","content":"a"}"""u8, ref visitor);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(10_100, counts[(int)EventKind.Text]);
    }

    [EventVisitor(Default = nameof(Other))]
    private partial struct Calls : IEventVisitor
    {
        public int Count;
        public List<string> Rest;

        public void Visit(ToolCall e) => Count++;

        private readonly void Other(Event e)
        {
            string what = e.TryGetText(out Text text) ? text.Content.ToString() : e.TryGetUnknown(out UnknownEvent unknown) ? unknown.Reason.ToString() : "?";
            Rest.Add($"{e.Kind} {e.Index} {what}");
        }
    }

    [EventVisitor(Default = nameof(Other))]
    private sealed partial class Everything<T> : IEventVisitor
    {
        public List<EventKind> Kinds { get; } = [];

        private void Other(Event e) => Kinds.Add(e.Kind);
    }

    [EventVisitor(Default = nameof(Other))]
    private readonly ref partial struct Histogram(Span<int> counts) : ChatSchema.IEventVisitor
    {
        private readonly Span<int> _counts = counts;

        private void Other(scoped Event e) => _counts[(int)e.Kind]++;
    }
}
