using System.Text;
using EventUnion.EndToEnd.Tests.Engine;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Writes down the JSON of so many events at most, so that a read that goes round in circles ends.</summary>
[EventVisitor(Default = nameof(Other))]
internal sealed partial class WideLog(List<string> lines, int most) : WideSchema.IWideEventVisitor
{
    private void Other(WideSchema.WideEvent e)
    {
        Assert.True(lines.Count < most, "more events than there are");
        lines.Add(Encoding.UTF8.GetString(e.Json));
    }
}
