using System.Globalization;
using System.Text;
using EventUnion.CompilerServices;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>Writes down all that a read says of its events: kind, place, every slot.</summary>
internal readonly struct Transcript(StringBuilder text) : IEventVisitor
{
    public void Visit(ThinkingDelta e) => Add(e);

    public void Visit(TextDelta e) => Add(e);

    public void Visit(Thinking e) => Add(e);

    public void Visit(Text e) => Add(e);

    public void Visit(ToolCall e) => Add(e);

    public void Visit(ToolResult e) => Add(e);

    public void Visit(Stop e) => Add(e);

    public void Visit(UserInput e) => Add(e);

    public void Visit(UnknownEvent e) => text.Append(CultureInfo.InvariantCulture, $"unknown {e.Reason} {e.Tag.State} {e.Offset} {e.Index} {Encoding.Latin1.GetString(e.Json)}\n");

    private void Add<TView>(TView view)
        where TView : IJsonObject<TView>, allows ref struct
    {
        EventFrame frame = TView.FrameOf(view);
        text.Append(CultureInfo.InvariantCulture, $"{frame.Kind} {frame.TagIsInferred} {frame.Table.HasUnknownMembers} {frame.Offset} {frame.Index} {Encoding.Latin1.GetString(frame.Json)}");
        foreach (Slot slot in frame.Slots[..frame.Table.Union!.SlotCount])
        {
            text.Append(CultureInfo.InvariantCulture, $" {slot.Kind}:{slot.Offset}+{slot.Length}");
        }

        text.Append('\n');
    }
}
