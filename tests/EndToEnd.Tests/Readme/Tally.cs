#region visitor
using EventUnion;
using static ChatTools.ChatSchema;

namespace ChatTools;

internal struct Tally : IEventVisitor   // one method per event: forget one and it does not compile
{
    public long Text, ToolCalls, Unknown;

    public void Visit(ThinkingDelta e) => Text += e.Content.RawLength;
    public void Visit(TextDelta e) => Text += e.Content.RawLength;
    public void Visit(Thinking e) => Text += e.Content.RawLength;
    public void Visit(Text e) => Text += e.Content.RawLength;
    public void Visit(ToolCall e) => ToolCalls++;
    public readonly void Visit(ToolResult e) { }
    public readonly void Visit(Stop e) { }
    public readonly void Visit(UserInput e) { }
    public void Visit(UnknownEvent e) => Unknown++;   // e.Reason, e.Tag, e.Json, e.Offset: schema drift is data, not a crash
}
#endregion
