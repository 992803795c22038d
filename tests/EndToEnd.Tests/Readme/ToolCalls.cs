using EventUnion;
using static ChatTools.ChatSchema;

namespace ChatTools;

#region partial
[EventVisitor(Default = nameof(Other))]
internal partial struct ToolCalls : IEventVisitor   // the methods that it lacks are generated, as calls to Other
{
    public int Searches;

    public void Visit(ToolCall e) => Searches += e.Name == "search"u8 ? 1 : 0;
    private readonly void Other(Event e) { }
}
#endregion
