using System.Text;
using EventUnion.EndToEnd.Tests.Engine;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Unions whose members are too many for a word to say which are filled, from a source; and what such a read leaves behind for others.</summary>
public class WideUnionTests
{
    private const int Count = 40;

    [Fact]
    public void WideEventsFromASource_ComeOnceEach()
    {
        // Spelled in turn in ways that are known and ways that are not.
        string[] events = [.. Enumerable.Range(0, Count).Select(static i => $$"""{"kind":"k{{i % 3 * 30}}","a":"{{i}}"{{(i % 4 == 0 ? ",\"later\":1" : "")}}}""")];
        byte[] json = Encoding.UTF8.GetBytes($"[{string.Join(',', events)}]");
        Assert.All(Cuts(json), cut =>
        {
            List<string> seen = [];
            ReadResult<WideLog> result = WideSchema.WideEvent.Read(new PieceStream(json, [cut, int.MaxValue]), Framing.Array, new WideLog(seen, Count));
            Assert.Equal((Count, true, null), (result.Events, result.ReachedEnd, result.Error));
            Assert.Equal(events, seen);
        });
    }

    [Fact]
    public void NarrowEventsBehindWideOnes_ComeOnceEach()
    {
        string[] events = [.. Enumerable.Range(0, Count).Select(static i => $$"""{"type":"text","content":"{{i}}"{{(i % 4 == 0 ? ",\"later\":1" : "")}}}""")];
        byte[] json = Encoding.UTF8.GetBytes($"[{string.Join(',', events)}]");
        Assert.All(Cuts(json), cut =>
        {
            // Its tables are lent to the next read of this thread.
            List<string> seen = [];
            WideSchema.WideSession.Read("""{"events":[{"kind":"k0","a":""},{"kind":"k79","a":""}]}"""u8, new WideLog(seen, 2));
            Assert.Equal(2, seen.Count);

            seen.Clear();
            ReadResult<BoundedLog> result = Event.Read(new PieceStream(json, [cut, int.MaxValue]), Framing.Array, new BoundedLog(seen, Count));
            Assert.Equal((Count, true, null), (result.Events, result.ReachedEnd, result.Error));
            Assert.Equal(events, seen);
        });
    }

    /// <summary>Where a comma stands, so that the window begins with one.</summary>
    private static IEnumerable<int> Cuts(byte[] json) => Enumerable.Range(1, json.Length - 1).Where(i => json[i] == (byte)',' && json[i - 1] == (byte)'}');
}
