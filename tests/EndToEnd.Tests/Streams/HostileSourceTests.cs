using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Sources that never come to an end cost memory that is bounded, and end at a located error.</summary>
public class HostileSourceTests
{
    private const long Endless = 4L << 20;

    private static readonly RecordReadOptions s_small = new() { Events = new EventReadOptions { MaxEventBytes = 64 << 10 }, MaxEnvelopeBytes = 64 << 10 };

    public static TheoryData<string> Framings => [.. FramedText.All.Where(static f => f.Before.Trim('\uFEFF', ' ', '\n', '\r').Length < 2 && f.Framing is not ServerSentEventFraming).Select(static f => f.Name)];

    public static TheoryData<string> AllFramings => [.. FramedText.All.Select(static f => f.Name)];

    [Theory]
    [MemberData(nameof(Framings))]
    public void EndlessString_IsTooLarge(string name) => Check(name, "{\"type\":\"text\",\"content\":\"", "x", EventErrorCode.TooLarge, 0);

    [Theory]
    [MemberData(nameof(Framings))]
    public void EndlessNumber_IsTooLarge(string name) => Check(name, "7", "7", EventErrorCode.TooLarge, 0);

    [Theory]
    [MemberData(nameof(Framings))]
    public void EndlessNesting_IsTooDeepOrTooLarge(string name)
    {
        bool isLine = FramedText.All.Single(f => f.Name == name).Framing is var framing && (framing == Framing.JsonLines || framing == Framing.TextSequence || name is "auto lines" or "auto sequence" or "auto values");
        Check(name, "{\"a\":[[", "[", isLine ? EventErrorCode.TooLarge : EventErrorCode.TooDeep, isLine ? 0 : -1);
    }

    [Theory]
    [MemberData(nameof(Framings))]
    public void EndlessWhiteSpace_IsHeldNowhere(string name)
    {
        FramedText text = FramedText.All.Single(f => f.Name == name);
        using var stream = new JoinedStream(new MemoryStream(Encoding.UTF8.GetBytes(text.Before)), new RepeatingStream(Encoding.ASCII.GetBytes(new string('\n', 65536)), 32L << 20), new MemoryStream(Encoding.UTF8.GetBytes(text.After)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadResult<Transcript> result = Event.Read(stream, text.Framing, new Transcript(), s_small);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Equal((0, 0, true, null), (result.Events, result.BadRecords, result.ReachedEnd, result.Error));
        Assert.True(result.NextOffset >= 32L << 20);
    }

    [Theory]
    [MemberData(nameof(AllFramings))]
    public void WhiteSpace_IsAskedForByWholeWindowsHoweverMuchThereIs(string name)
    {
        // What is held of a window is not asked for: where all of it is asked for every time, no byte is looked at or moved again, and the time is linear.
        FramedText text = FramedText.All.Single(f => f.Name == name);
        long readsOfLittle = ReadsOf(text, 16L << 20);
        Assert.InRange(ReadsOf(text, 256L << 20), 16 * (readsOfLittle - 4), 16 * (readsOfLittle + 4));
    }

    [Fact]
    public void OffsetsUpToTheLastOne_AreCounted()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"{new string('\n', 300_000)}{{\"type\":\"text\",\"content\":\"a\"}}\n{{]\n{new string(' ', 300_000)}\n");
        long begin = long.MaxValue - bytes.Length;
        List<EventError> errors = [];
        var options = new RecordReadOptions { StartOffset = begin, BadRecords = BadRecordPolicy.Skip, OnBadRecord = bad => errors.Add(bad.Error) };
        foreach (int piece in (int[])[1, 1000, int.MaxValue])
        {
            errors.Clear();
            ReadResult<Transcript> result = Event.ReadLines(new PieceStream(bytes, [piece]), new Transcript(), options);
            Assert.Equal((1, 1, long.MaxValue, true, null), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd, result.Error));
            Assert.Equal(begin + 300_000, Assert.Single(result.Visitor.Offsets));
            Assert.Equal((begin + 300_000 + 31, 300_002L, 2L), (Assert.Single(errors).Offset, errors[0].Line, errors[0].Column));
        }
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    public void WhiteSpaceBehindATerabyte_IsCountedAndHeldNowhere(string blank)
    {
        // As if a terabyte had been read: 5 GB more, past all that 32 bits can count, and then an event and a fault.
        const long Before = 1L << 40;
        const long Length = 5L << 30;
        byte[] after = Encoding.UTF8.GetBytes("\n{\"type\":\"text\",\"content\":\"a\"}\n{]\n");
        using var stream = new JoinedStream(new RepeatingStream(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(blank, 1 << 20))), Length), new MemoryStream(after));
        var options = new RecordReadOptions { StartOffset = Before, Events = new EventReadOptions { MaxEventBytes = 64 << 10 }, BadRecords = BadRecordPolicy.Skip };
        List<EventError> errors = [];
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        ReadResult<Transcript> result = Event.ReadLines(stream, new Transcript(), options with { OnBadRecord = bad => errors.Add(bad.Error) });

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 1 << 20);
        Assert.Equal((1, Before + Length + after.Length, true), (result.Events, result.NextOffset, result.ReachedEnd));
        Assert.Equal(Before + Length + 1, Assert.Single(result.Visitor.Offsets));
        Assert.Equal((EventErrorCode.MalformedJson, (blank == "\n" ? Length : 0) + 3), (errors[^1].Code, errors[^1].Line));

        // A line of nothing but blanks is one that is too large, as is any other.
        Assert.Equal(blank == " " ? 2 : 1, errors.Count);
    }

    [Theory]
    [MemberData(nameof(AllFramings))]
    public void EventBeyondItsLimit_IsLeftOutAndTheRestDelivered(string name)
    {
        FramedText text = FramedText.All.Single(f => f.Name == name);
        string large = $$"""{"type":"text","content":"{{new string('x', 300_000)}}"}""";
        byte[] bytes = text.Write(["""{"type":"text","content":"a"}""", large, """{"type":"text","content":"b"}""", large, large, """{"type":"text","content":"c"}"""]);
        foreach (int size in (int[])[7, 50_000, int.MaxValue])
        {
            List<EventError> errors = [];
            RecordReadOptions options = s_small with { BadRecords = BadRecordPolicy.Skip, OnBadRecord = bad => errors.Add(bad.Error) };
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            ReadResult<Transcript> result = Event.Read(new PieceStream(bytes, [size]), text.Framing, new Transcript(), options);

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 1 << 20);
            Assert.Equal((3, 3, bytes.Length, true, null), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd, result.Error));
            Assert.Equal(["a", "b", "c"], result.Visitor.Json.Select(static json => ((TextRecord)EventRecord.Parse(json)).Content));
            Assert.Equal([(EventErrorCode.TooLarge, 1L), (EventErrorCode.TooLarge, 3L), (EventErrorCode.TooLarge, 4L)], errors.Select(static e => (e.Code, e.EventIndex)));
        }
    }

    [Fact]
    public void EventOfAnEnvelopeBeyondItsLimit_IsLeftOutAndTheRestDelivered()
    {
        string large = $$"""{"type":"text","content":"{{new string('x', 300_000)}}"}""";
        byte[] bytes = Encoding.UTF8.GetBytes($$"""{"events":[{"type":"text","content":"a"},{{large}},{"type":"text","content":"b"}],"session_id":"s"}""");
        foreach (int size in (int[])[7, 50_000, int.MaxValue])
        {
            HistoryResult<Session, Event, Transcript> result = Session.Read(new PieceStream(bytes, [size]), new Transcript(), s_small with { BadRecords = BadRecordPolicy.Skip });
            Assert.Equal((2, 1, bytes.Length, null, "s"), (result.Events, result.Read.BadRecords, result.NextOffset, result.Error, result.Envelope.SessionId.ToString()));
        }
    }

    [Theory]
    [InlineData("{\"a\":\"", "x", EventErrorCode.TooLarge)]
    [InlineData("{\"", "x", EventErrorCode.TooLarge)]
    [InlineData("{\"a\":1", "1", EventErrorCode.TooLarge)]
    [InlineData("{\"a\":[", "[", EventErrorCode.TooDeep)]
    [InlineData("{\"a\":[1,", "1,", EventErrorCode.TooLarge)]
    [InlineData("{\"a\":1,", "\"b\":2,", EventErrorCode.TooLarge)]
    [InlineData("{\"events\":[[", "[", EventErrorCode.TooDeep)]
    [InlineData("{\"events\":[{\"a\":\"", "x", EventErrorCode.TooLarge)]
    [InlineData("\"", "x", EventErrorCode.TooLarge)]
    [InlineData("{\"a\":\"", "\\", EventErrorCode.TooLarge)]
    public void EndlessEnvelope_IsALocatedError(string head, string repeated, EventErrorCode code)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        HistoryResult<Session, Event, Transcript> result = Session.Read(Endlessly(head, repeated), new Transcript(), s_small);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        Assert.Equal(code, result.Error?.Code);
        Assert.InRange(result.Error!.Value.Offset, 0, 70_000);
    }

    [Fact]
    public void EndlessWhiteSpaceInAnEnvelope_IsHeldNowhere()
    {
        foreach (string json in (string[])["{_}", "{\"session_id\"_:\"s\"}", "{\"events\":[_]}", "{\"events\":[{}_,{}]}", "{\"a\":1_,\"events\":[]}", "{\"events\":[]}_", "_{\"events\":[]}"])
        {
            string[] parts = json.Split('_', 2);
            int at = json.LastIndexOf('_');
            parts = json == "{\"session_id\"_:\"s\"}" ? ["{\"session_id\"", ":\"s\"}"] : [json[..at], json[(at + 1)..]];
            using var stream = new JoinedStream(
                new MemoryStream(Encoding.UTF8.GetBytes(parts[0])), new RepeatingStream(Encoding.ASCII.GetBytes(new string(' ', 65536)), 16L << 20), new MemoryStream(Encoding.UTF8.GetBytes(parts[1])));
            HistoryResult<Session, Event, Transcript> result = Session.Read(stream, new Transcript(), s_small);
            Assert.Equal((null, true), (result.Error, result.Read.ReachedEnd));
            Assert.InRange(result.EnvelopeJson.Length, 2, 200);
        }
    }

    [Fact]
    public void SlowDrip_CostsLinearTime()
    {
        // A byte at a time, of events of 60 KB: whoever looked at all of an event anew for each of its bytes would take a hundred times as long.
        string large = $$"""{"type":"text","content":"{{new string('x', 30_000)}}{{string.Concat(Enumerable.Repeat("\\\"", 15_000))}}"}""";
        foreach (FramedText text in FramedText.All)
        {
            byte[] bytes = text.Write([large]);
            ReadResult<Transcript> result = Event.Read(new PieceStream(bytes, [1]), text.Framing, new Transcript());
            Assert.Equal((1, true, null), (result.Events, result.ReachedEnd, result.Error));
        }

        byte[] session = Encoding.UTF8.GetBytes($$"""{"later":"{{new string('x', 60_000)}}","events":[{{large}}]}""");
        Assert.Equal(1, Session.Read(new PieceStream(session, [1]), new Transcript()).Events);
    }

    private static long ReadsOf(FramedText text, long length)
    {
        var blanks = new BlankStream(length);
        using var stream = new JoinedStream(new MemoryStream(Encoding.UTF8.GetBytes(text.Before)), blanks, new MemoryStream(Encoding.UTF8.GetBytes(text.After)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadResult<Transcript> result = Event.Read(stream, text.Framing, new Transcript(), s_small);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Equal((0, 0, true, null), (result.Events, result.BadRecords, result.ReachedEnd, result.Error));
        Assert.True(result.NextOffset >= length);
        return blanks.Reads;
    }

    private static void Check(string name, string head, string repeated, EventErrorCode code, int offset)
    {
        FramedText text = FramedText.All.Single(f => f.Name == name);
        string before = text.Before.TrimEnd();
        foreach (bool skips in (bool[])[false, true])
        {
            RecordReadOptions options = s_small with { BadRecords = skips ? BadRecordPolicy.Skip : BadRecordPolicy.Stop };
            List<EventError> errors = [];
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            ReadResult<Transcript> result = Event.Read(Endlessly(before + head, repeated), text.Framing, new Transcript(), options with { OnBadRecord = bad => errors.Add(bad.Error) });

            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 4 << 20);
            Assert.Equal((code, 0L), (errors[0].Code, errors[0].EventIndex));
            Assert.True(offset < 0 || errors[0].Offset == (name.Contains("lines", StringComparison.Ordinal) ? 0 : Encoding.UTF8.GetByteCount(before)), $"{errors[0]}");
            Assert.Equal((0, skips), (result.Events, result.Error is null || result.Error.Value.Code == EventErrorCode.Truncated));
        }
    }

    private static JoinedStream Endlessly(string head, string repeated) => new(
        new MemoryStream(Encoding.UTF8.GetBytes(head)), new RepeatingStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, 60_000 / repeated.Length))), Endless));
}
