using System.Globalization;
using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>With <see cref="DuplicateMembers.Throw"/> no object may hold a member twice: declared or not, at any depth, however the name is spelled and whatever reads it.</summary>
public class DuplicateTests
{
    private static readonly EventReadOptions s_throw = new() { Duplicates = DuplicateMembers.Throw };

    public static TheoryData<string> InEvents =>
    [
        """{"type":"text","content":"c","x":1,¦"x":2}""",
        """{"type":"text","content":"c","x":{"y":[{"z":1,¦"z":1}]}}""",
        """{"type":"tool_call","call_id":"c","name":"n","arguments":{"a":1,"b":{"a":1},¦"\u0061":2}}""",
        """{"type":"tool_result","call_id":"c","result":[{},{"":1,¦"":2}]}""",
        """{"type":"text","content":"c",¦"content":"d"}""",
        """{"type":"text","content":"c",¦"type":"text"}""",
        """{"type":"new","x":1,¦"x":2}""",
        """{"type":"text","content":"c","\ud800":1,"\ud801":1,¦"\ud800":1}""",
        """[{"x":1,¦"x":2}]""",
    ];

    public static TheoryData<string> Allowed =>
    [
        """{"type":"text","content":"c","x":{"x":{"x":1}},"y":[{"x":1},{"x":1}]}""",
        """{"type":"text","content":"\"x\":1","x":"x","y":["x","x",":"]}""",
        """{"type":"text","content":"c","a":1,"A":1,"a ":1,"\ud800":1,"\ud801":1,"\ufffd":1}""",
        """["x","x"]""",
        "7",
    ];

    [Theory]
    [MemberData(nameof(InEvents))]
    public void Duplicate_IsFoundByEveryWayIn(string marked)
    {
        foreach (string mark in new[] { "", "\uFEFF \n" })
        {
            Marked single = Marked.Parse(mark + marked);
            string history = $$"""{{mark}}{"session_id":"s","events":[{"type":"text","content":""},{{marked}}]}""";
            Marked session = Marked.Parse(history);
            Assert.All(EventEntryPoints.Exact, entry => AssertFound(single, entry.Read(single.Json, s_throw), -1));
            Assert.All(EventEntryPoints.OverReaders, entry => Assert.Equal(EventErrorCode.DuplicateMember, entry.Read(Marked.Parse(marked).Json, s_throw).Error?.Code));
            Assert.All(SessionEntryPoints.Exact, entry => AssertFound(session, entry.Read(session.Json, s_throw), 1));
            Assert.All(RecordEntryPoints.OfEvent, entry => AssertFound(single, entry.Read(single.Json, s_throw), -1));
            Assert.All(RecordEntryPoints.OfSession, entry => AssertFound(session, entry.Read(session.Json, s_throw), 1));
            Assert.All(EventEntryPoints.Exact, entry => Assert.True(entry.Read(single.Json, null).IsAccepted));
        }

        var lines = Event.ReadLines(new MemoryStream(Marked.Parse(marked).Json), new Transcript(), new RecordReadOptions { Events = s_throw });
        Assert.Equal((EventErrorCode.DuplicateMember, (long)Marked.Parse(marked).Offset), (lines.Error?.Code, lines.Error?.Offset));
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void NamesThatDiffer_AreNoDuplicates(string json)
    {
        byte[] single = Encoding.UTF8.GetBytes(json);
        byte[] session = Encoding.UTF8.GetBytes($$"""{"session_id":"s","x":1,"events":[{{json}},{{json}}],"y":{"x":1,"events":[{{json}}]} }""");
        Assert.All(EventEntryPoints.Exact, entry => Assert.Equal(entry.Read(single, null).Events.Lines, entry.Read(single, s_throw).Events.Lines));
        Assert.All(SessionEntryPoints.Exact, entry => Assert.Equal(entry.Read(session, null).Events.Lines, entry.Read(session, s_throw).Events.Lines));
    }

    [Theory]
    [InlineData("""{"session_id":"s","x":1,"events":[{"type":"text","content":"x"}],¦"x":2}""")]
    [InlineData("""{"x":{"y":1,¦"y":2},"session_id":"s","events":[]}""")]
    [InlineData("""{"session_id":"s","events":[],¦"session_id":"t"}""")]
    [InlineData("""{"session_id":"s","events":[],¦"events":[]}""")]
    public void DuplicateAroundTheEvents_IsFoundByEveryWayIn(string marked)
    {
        Marked session = Marked.Parse(marked);
        Assert.All(SessionEntryPoints.Exact, entry => AssertFound(session, entry.Read(session.Json, s_throw), -1));
        Assert.All(RecordEntryPoints.OfSession, entry => AssertFound(session, entry.Read(session.Json, s_throw), -1));
    }

    [Theory]
    [InlineData("""{"session_id":"s","x":1,"events":[{"type":"text","content":"x"}],¦"x":2}""")]
    [InlineData("""{"x":{"y":1,¦"y":2},"session_id":"s","events":[{"type":"text","content":"x"},{"type":"text","content":"y"}]}""")]
    [InlineData("""{"job_metadata":{"y":1,¦"y":2},"events":[{"type":"text","content":"x"}],"session_id":"s"}""")]
    [InlineData("""{"x":1,¦"x":2,"session_id":"s","events":[{"type":"text","content":"x"}]}""")]
    [InlineData("""{"session_id":"s",¦"session_id":"t","events":[{"type":"text","content":"x"}]}""")]
    [InlineData("""{"session_id":"s","events":[{"type":"text","content":"x"}],¦"events":[{"type":"text","content":"x"}]}""")]
    [InlineData("""{"x":{"y":1,"y":2},"events":[{"type":"text","content":"x"},{"type":"text","content":"y",¦"content":"z"}]}""")]
    public void DuplicateAroundTheEvents_IsFoundByStreamsAsBySpans(string marked)
    {
        Marked session = Marked.Parse(marked);
        Outcome span = SessionEntryPoints.Push(session.Json, s_throw);
        Assert.Equal((EventErrorCode.DuplicateMember, (long)session.Offset), (span.Error!.Value.Code, span.Error.Value.Offset));
        Assert.All(StreamEntryPoints.OfSession, entry => Assert.Equal(StreamEntryPoints.Comparable(span), StreamEntryPoints.Comparable(entry.Read(session.Json, s_throw))));
    }

    [Fact]
    public void ManyNames_AreLookedThroughOnce()
    {
        // A search of each among all before it would take some ten thousand million comparisons.
        string names = string.Join(',', Enumerable.Range(0, 150_000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"\"n{i}\":0")));
        Marked input = Marked.Parse($$"""{"type":"text","content":"c",{{names}},"o":[{ {{names}} }],¦"n7":1}""");
        AssertFound(input, EventEntryPoints.Push(input.Json, s_throw), -1);
        byte[] legal = Encoding.UTF8.GetBytes($$"""{"type":"text","content":"c",{{names}},"o":[{ {{names}} }]}""");
        Assert.True(EventEntryPoints.Push(legal, s_throw).IsAccepted);
    }

    private static void AssertFound(Marked input, Outcome outcome, long index)
    {
        EventError error = outcome.Error!.Value;
        Assert.Equal(
            (EventErrorCode.DuplicateMember, (long)input.Offset, index, "The member stands twice in its object."), (error.Code, error.Offset, error.EventIndex, error.Message));
        Assert.True(error.Line > 0, error.ToString());
    }
}
