using EventUnion;
using static ChatTools.ChatSchema;

namespace ChatTools;

/// <summary>Counts that can be added up.</summary>
[EventVisitor(Default = nameof(Other))]
internal partial struct Counts : IEventVisitor
{
    public long Tools, Others;

    public static Counts operator +(Counts a, Counts b) => new() { Tools = a.Tools + b.Tools, Others = a.Others + b.Others };

    public void Visit(ToolCall e) => Tools++;

    private void Other(Event e) => Others++;
}
