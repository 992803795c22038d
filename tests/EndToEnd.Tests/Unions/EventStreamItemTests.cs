using System.Text;
using static EventUnion.EndToEnd.Tests.Unions.CounterSchema;

namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>Where the schema says that the name of a server-sent event is its tag, nobody else has to.</summary>
public class EventStreamItemTests
{
    private static readonly byte[] s_stream = Encoding.UTF8.GetBytes(string.Concat(
        "event: removed\ndata: {\"by\":2}\n\nevent: added\ndata: {\"by\":3}\n\nevent: reset\ndata: {\"why\":\"x\"}\n\n",
        "event: gone\ndata: {\"by\":4}\n\nevent: reset\ndata: {}\n\n"));

    [Fact]
    public void NameOfAnEvent_IsItsTagBecauseTheSchemaSaysSo()
    {
        Assert.Equal(["Removed", "Added", "Reset", "Unknown:UnknownTag", "Reset"], Read(Framing.ServerSentEvents));
        Assert.Equal(Read(Framing.ServerSentEvents), Read(Framing.Auto));
        Assert.Equal(Read(Framing.ServerSentEvents), Read(Framing.ServerSentEvents with { TagFromEventField = true }));
    }

    [Fact]
    public void CallerWhoSaysOtherwise_IsBelieved() =>
        Assert.Equal(["Added", "Added"], Read(Framing.ServerSentEvents with { TagFromEventField = false }).Take(2));

    [Fact]
    public void ViewsOfTheSameData_AreOfTheirOwnKinds()
    {
        var sums = new List<string>();
        foreach (Happening e in Happening.CreateReader(new MemoryStream(s_stream), Framing.ServerSentEvents))
        {
            sums.Add(e.TryGetAdded(out Added added) ? "+" + added.By.ToString() : e.TryGetRemoved(out Removed removed) ? "-" + removed.By.ToString() : e.TryGetReset(out Reset reset) ? "0" + (reset.Why.TryGet(out JsonText why) ? why.ToString() : "") : "?");
        }

        Assert.Equal(["-2", "+3", "0x", "?", "0"], sums);
    }

    private static string[] Read(Framing framing)
    {
        var kinds = new List<string>();
        foreach (Happening e in Happening.CreateReader(new MemoryStream(s_stream), framing))
        {
            kinds.Add(e.TryGetUnknown(out UnknownHappening unknown) ? "Unknown:" + unknown.Reason : e.Kind.ToString());
        }

        return [.. kinds];
    }
}
