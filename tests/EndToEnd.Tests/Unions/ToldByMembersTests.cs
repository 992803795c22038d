using System.Buffers;
using System.Text;
using static EventUnion.EndToEnd.Tests.Unions.MailSchema;

namespace EventUnion.EndToEnd.Tests.Unions;

/// <summary>Kinds that no tag tells apart are told by their members, whichever way they are read.</summary>
public class ToldByMembersTests
{
    private static readonly (string Json, string Kind)[] s_events =
    [
        ("""{"type":"message","role":"user","text":"a"}""", "Message"),
        ("""{"type":"message","role":"system","text":"a"}""", "MessageAssistant"),
        ("""{"type":"message","role":"assistant","text":"a","turn":1}""", "MessageAssistant"),
        ("""{"type":"message","role":"\u0075ser","text":"a"}""", "Message"),
        ("""{"text":"a","role":"user","type":"message"}""", "Message"),
        ("""{"type":"message","role":"robot","text":"a"}""", "Unknown:NoKindFits"),
        ("""{"type":"message","role":"xser","text":"a"}""", "Unknown:NoKindFits"),
        ("""{"type":"message","role":1,"text":"a"}""", "Unknown:NoKindFits"),
        ("""{"type":"review","user":"u"}""", "Review"),
        ("""{"type":"review","team":"t"}""", "ReviewOfTeam"),
        ("""{"type":"review","team":null}""", "Unknown:NoKindFits"),
        ("""{"type":"stop"}""", "Stop"),
        ("""{"type":"other","role":"user"}""", "Unknown:UnknownTag"),
        ("""{"role":"user"}""", "Unknown:MissingTag"),
    ];

    public static TheoryData<string, string> Events => [.. s_events];

    public static TheoryData<string, string> Replies =>
    [
        ("""{"id":1,"result":null}""", "ReplyResult"),
        ("""{"id":1,"error":"e"}""", "ReplyError"),
        ("""{"id":1,"error":{"code":1}}""", "Failure"),
        ("""{"error":{"code":1}}""", "Failure"),
        ("""{"id":1,"version":2}""", "Second"),
        ("""{"id":1,"version":2.0}""", "Second"),
        ("""{"id":1,"version":3}""", "Third"),
        ("""{"id":1,"version":3,"final":false}""", "Third"),
        ("""{"id":1,"version":4}""", "Unknown:NoKindFits"),
        ("""{"id":1,"error":null}""", "Unknown:NoKindFits"),
        ("{}", "Unknown:NoKindFits"),
        ("[]", "Unknown:NotAnObject"),
    ];

    [Theory]
    [MemberData(nameof(Events))]
    public void Event_IsOfTheKindItsMembersTell(string json, string kind)
    {
        using EventReader<Event> reader = Event.CreateReader(Encoding.UTF8.GetBytes(json));
        Assert.Equal(kind, KindOf(reader.Event));
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void Reply_IsOfTheKindItsMembersTell(string json, string kind)
    {
        using EventReader<Reply> reader = Reply.CreateReader(Encoding.UTF8.GetBytes(json));
        Assert.Equal(kind, reader.Event.TryGetUnknown(out UnknownReply unknown) ? "Unknown:" + unknown.Reason : reader.Event.Kind.ToString());
    }

    // A layout that was learnt from one kind recognises events of another: the text of a role is none of its parts.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void History_IsReadAsItsEventsAreAlone(bool learns)
    {
        (string Json, string Kind)[] events = [.. Enumerable.Range(0, 400).Select(static i => s_events[i * 7 % s_events.Length])];
        byte[] json = Encoding.UTF8.GetBytes("{\"events\":[" + string.Join(",", events.Select(static e => e.Json)) + "]}");
        var kinds = new List<string>();
        using HistoryReader<Mailbox, Event> reader = Mailbox.CreateReader(json, new EventReadOptions { LearnsLayouts = learns });
        foreach (Event e in reader.Events)
        {
            kinds.Add(KindOf(e));
        }

        Assert.Equal(events.Select(static e => e.Kind), kinds);
    }

    [Fact]
    public async Task Lines_AreReadAsTheyAreAlone()
    {
        (string Json, string Kind)[] events = [.. Enumerable.Range(0, 200).Select(static i => s_events[i * 5 % s_events.Length])];
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\n", events.Select(static e => e.Json))));
        var kinds = new List<string>();
        await foreach (EventBatch<Event> batch in Event.ReadBatchesAsync(stream, Framing.JsonLines).WithCancellation(TestContext.Current.CancellationToken))
        {
            foreach (Event e in batch)
            {
                kinds.Add(KindOf(e));
            }
        }

        Assert.Equal(events.Select(static e => e.Kind), kinds);
    }

    [Theory]
    [MemberData(nameof(Events))]
    public void Record_ComesBack(string json, string kind)
    {
        EventRecord record = EventRecord.Parse(Encoding.UTF8.GetBytes(json));
        byte[] written = Written(record);
        Assert.Equal(JsonData.Parse(Encoding.UTF8.GetBytes(json)), JsonData.Parse(written));
        Assert.Equal(record, EventRecord.Parse(written));
        Assert.StartsWith(record.Kind.ToString(), kind, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Replies))]
    public void NestedUnion_IsToldLikewise(string json, string kind)
    {
        byte[] document = Encoding.UTF8.GetBytes("{\"events\":[],\"replies\":[" + json + "]}");
        MailboxRecord record = MailboxRecord.Parse(document);
        ReplyRecord reply = Assert.Single(record.Replies.Value);
        Assert.Equal(ReplyRecord.Parse(Encoding.UTF8.GetBytes(json)), reply);
        Assert.True(kind.StartsWith(reply.Kind.ToString(), StringComparison.Ordinal) || reply is UnknownReplyRecord { Reason: UnknownReason.Stray });
    }

    [Fact]
    public void RecordOfOneKind_TakesNoOther()
    {
        var error = Assert.Throws<EventDataException>(static () => SecondRecord.Parse("""{"id":1,"version":3}"""u8));
        Assert.Equal("The members are not those of Second.", error.Error.Message);
        Assert.Equal(1, SecondRecord.Parse("""{"id":1,"version":2}"""u8).Id);
        Assert.Throws<EventDataException>(static () => ReviewRecord.Parse("""{"type":"review","team":"t"}"""u8));
    }

    private static string KindOf(Event e) => e.TryGetUnknown(out UnknownEvent unknown) ? "Unknown:" + unknown.Reason : e.Kind.ToString();

    private static byte[] Written(EventRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        record.WriteTo(output);
        return output.WrittenSpan.ToArray();
    }
}
