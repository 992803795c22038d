using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Writes down the JSON of so many events at most, so that a read that goes round in circles ends.</summary>
[EventVisitor(Default = nameof(Other))]
internal sealed partial class BoundedLog(List<string> lines, int most) : IEventVisitor
{
    private void Other(Event e)
    {
        Assert.True(lines.Count < most, "more events than there are");
        lines.Add(Encoding.UTF8.GetString(e.Json));
    }
}
