using EventUnion.EndToEnd.Tests.Allocation;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>A longer stream allocates not a byte more than a shorter one.</summary>
public class LinesAllocationTests
{
    private static readonly byte[] s_line = "{\"type\":\"text_delta\",\"content\":\"words \\u00e9\"}\r\n"u8.ToArray();

    private static readonly byte[] s_serverSent =
        "id: a1\ndata: {\"type\":\"text_delta\",\"content\":\"a\"}\n\ndata: {\"type\":\"text_delta\",\"content\":\"b\"}\nid: a22\n\n"u8.ToArray();

    [Fact]
    public void Lines_AllocateNothingPerEvent()
    {
        Assert.Equal(Read(100), Read(20_000));
        Assert.True(Read(100) > 0);
    }

    [Fact]
    public void ServerSentEventsWithNewIds_AllocateNothingPerEvent()
    {
        Assert.Equal(ReadServerSent(100), ReadServerSent(2_000));
        Assert.True(ReadServerSent(100) > 0);
    }

    private static long ReadServerSent(int pairs) => Allocated.By(() =>
    {
        ReadResult<EveryMember> result = Event.Read(new RepeatingStream(s_serverSent, (long)pairs * s_serverSent.Length), Framing.ServerSentEvents, new EveryMember());
        Assert.True(result.Visitor.Events == 2 * pairs && result.LastEventId == "a22");
    });

    private static long Read(int lines) => Allocated.By(() =>
    {
        ReadResult<EveryMember> result = Event.ReadLines(new RepeatingStream(s_line, (long)lines * s_line.Length), new EveryMember());
        Assert.True(result.Events == lines && result.Visitor.Events == lines);
    });
}
