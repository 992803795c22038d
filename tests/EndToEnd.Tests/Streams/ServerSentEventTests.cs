using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>What the HTML standard says of server-sent events, and what the caller may say beyond it.</summary>
public class ServerSentEventTests
{
    private const string Good = """{"type":"text","content":"a"}""";

    [Theory]
    [InlineData("data: {E}\n\n")]
    [InlineData("data:{E}\n\n")]
    [InlineData("data: {E}\r\r")]
    [InlineData("data: {E}\r\n\r\n")]
    [InlineData("data: {E}\n\r\n")]
    [InlineData("data: {E}\r\n\n")]
    [InlineData("\uFEFFdata: {E}\n\n")]
    [InlineData("\n\n\r\r\ndata: {E}\n\n\n")]
    [InlineData(": c\nid: 4\ndata: {E}\n\n")]
    [InlineData("data: {E}\nid: 4\n\n")]
    [InlineData("data: {E}\n: c\n\n")]
    [InlineData("data\ndata: {E}\ndata\ndata:\n\n")]
    [InlineData("Data: no\ndata : no\n data: no\nnothing\ndata: {E}\n\n")]
    [InlineData("data: \n\ndata\n\nid: 3\n\nevent: x\n\ndata: {E}\n\n")]
    public void Spellings_AreOneEvent(string stream)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(stream.Replace("{E}", Good, StringComparison.Ordinal));
        foreach (int size in (int[])[1, 2, 5, int.MaxValue])
        {
            ReadResult<Transcript> result = Read(bytes, size);
            Assert.Equal((1, 0, bytes.Length, true, null), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd, result.Error));
            Assert.Equal("0 text content=\"a\"", Assert.Single(result.Visitor.Lines));
            Assert.Equal((byte)'{', bytes[Assert.Single(result.Visitor.Offsets) + (stream.StartsWith("data\n", StringComparison.Ordinal) ? 6 + "data\n".Length - 5 : 0)]);
        }
    }

    [Fact]
    public void LinesOfData_AreJoinedByLineFeeds()
    {
        byte[] bytes = "data: {\"type\":\r\ndata:\"text\",\r\n: between\r\ndata:  \"content\":\"a\"}\r\n\r\n"u8.ToArray();
        foreach (int size in (int[])[1, 4, int.MaxValue])
        {
            Transcript read = Read(bytes, size).Visitor;
            Assert.Equal("{\"type\":\n\"text\",\n \"content\":\"a\"}", Encoding.UTF8.GetString(Assert.Single(read.Json)));
            Assert.Equal([6L], read.Offsets);
        }
    }

    [Fact]
    public void IdAndRetry_ComeBack()
    {
        string[] streams = ["id: a\nretry: 250\n", "id:\n", "id: b\n", "id: c\0\nretry: 1x\nretry:\n", ""];
        string?[] ids = ["a", "", "b", "b", "b"];
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(streams.Select(s => s + "data: " + Good + "\n\n")) + "id: unfinished\n");
        ReadResult<Transcript> result = Read(bytes, 1);
        Assert.Equal(("b", TimeSpan.FromMilliseconds(250), 5), (result.LastEventId, result.RetryAfter, result.Events));

        var seen = new List<string?>();
        EventStream<Event> stream = Event.CreateReader(new MemoryStream(bytes), Framing.ServerSentEvents);
        foreach (Event e in stream)
        {
            seen.Add(stream.LastEventId);
        }

        Assert.Equal(ids, seen);
        Assert.Null(Read(Encoding.UTF8.GetBytes("data: " + Good + "\n\n"), 1).LastEventId);
    }

    [Theory]
    [InlineData(200, 5)]
    [InlineData(249, 5)]
    [InlineData(250, null)]
    [InlineData(5000, null)]
    public void RetryOfManyDigits_IsTheSameWhateverPiecesItComesIn(int zeros, int? milliseconds)
    {
        // A line of 256 bytes is the longest that is looked at for it.
        byte[] bytes = Encoding.UTF8.GetBytes($"retry:{new string('0', zeros)}5\ndata: {Good}\n\n");
        foreach (int size in (int[])[1, 100, 255, 256, 257, 258, 300, int.MaxValue])
        {
            Assert.Equal(milliseconds, Read(bytes, size).RetryAfter?.TotalMilliseconds);
        }
    }

    [Fact]
    public void Sentinels_EndOrAreLeftOut()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"data: ping\n\ndata: {Good}\n\ndata: [DONE]\n\ndata: nonsense\n\n");
        ServerSentEventFraming framing = Framing.ServerSentEvents with { EndMarker = "[DONE]", Ignored = ["ping", "pong"] };
        foreach (int size in (int[])[1, 3, int.MaxValue])
        {
            ReadResult<Transcript> result = Event.Read(new PieceStream(bytes, [size]), framing, new Transcript());
            Assert.Equal((1, 0, true, null), (result.Events, result.BadRecords, result.ReachedEnd, result.Error));
            Assert.Equal("data: nonsense\n\n", Encoding.UTF8.GetString(bytes.AsSpan((int)result.NextOffset)));
        }

        Assert.Equal(EventErrorCode.MalformedJson, Read(bytes, 3).Error?.Code);
        Assert.Equal(framing, Framing.ServerSentEvents with { EndMarker = "[DONE]", Ignored = ["ping", "pong"] });
        Assert.NotEqual(framing, framing with { TagFromEventField = true });
    }

    [Fact]
    public void EventField_IsTheTagWhereTheDataHasNone()
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"event: text\ndata: {{\"content\":\"b\"}}\n\nevent: stop\ndata: {Good}\n\nevent: new\ndata: {{}}\n\ndata: {{}}\n\nevent: x\ndata: 5\n\n");
        ServerSentEventFraming framing = Framing.ServerSentEvents with { TagFromEventField = true };
        foreach (int size in (int[])[1, 3, int.MaxValue])
        {
            Transcript read = Event.Read(new PieceStream(bytes, [size]), framing, new Transcript()).Visitor;
            Assert.Equal(["0 text content=\"b\"", "1 text content=\"a\""], read.Lines.Take(2));
            Assert.StartsWith("2 ?UnknownTag", read.Lines[2], StringComparison.Ordinal);
            Assert.StartsWith("3 ?MissingTag", read.Lines[3], StringComparison.Ordinal);
            Assert.StartsWith("4 ?NotAnObject", read.Lines[4], StringComparison.Ordinal);
        }

        Assert.StartsWith("0 ?MissingTag", Read(bytes, 3).Visitor.Lines[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data: {E}\n")]
    [InlineData("data: {E}")]
    [InlineData("event: x\ndata: {E}\nid: 3")]
    [InlineData("data: {\ndata: {E")]
    public void EventThatNoEmptyLineEnds_IsTruncated(string end)
    {
        string whole = $"data: {Good}\n\n";
        byte[] bytes = Encoding.UTF8.GetBytes(whole + end.Replace("{E}", Good, StringComparison.Ordinal));
        foreach (int size in (int[])[1, 3, int.MaxValue])
        {
            ReadResult<Transcript> result = Read(bytes, size);
            Assert.Equal((1, 1, EventErrorCode.Truncated, whole.Length), (result.Events, result.BadRecords, result.Error?.Code, result.NextOffset));
        }
    }

    [Theory]
    [InlineData("nonsense", EventErrorCode.MalformedJson)]
    [InlineData("{\"type\":\n\ndata: {E}", EventErrorCode.Truncated)]
    [InlineData("{}\ndata: {}", EventErrorCode.MalformedJson)]
    public void BadEvent_IsReportedAndSkipped(string bad, EventErrorCode code)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"data: {Good}\n\ndata: {bad.Replace("{E}", Good, StringComparison.Ordinal)}\n\ndata: {Good}\n\n");
        foreach (int size in (int[])[1, 3, int.MaxValue])
        {
            var seen = new List<(EventErrorCode, long, long)>();
            var options = new RecordReadOptions { BadRecords = BadRecordPolicy.Skip, OnBadRecord = b => seen.Add((b.Error.Code, b.Offset, b.Error.Line)) };
            ReadResult<Transcript> result = Event.Read(new PieceStream(bytes, [size]), Framing.ServerSentEvents, new Transcript(), options);
            Assert.Equal((code, Good.Length + 14, bad.Contains("{}\n", StringComparison.Ordinal) ? 4 : 3), seen[0]);
            Assert.Equal((seen.Count, bytes.Length, true, null), (result.BadRecords, result.NextOffset, result.ReachedEnd, result.Error));
            Assert.Equal(bad.Contains("{E}", StringComparison.Ordinal) ? 3 : 2, result.Events);
        }
    }

    [Fact]
    public void LongLines_AreDroppedInBoundedMemory()
    {
        // Of 100 MB each: a comment, a field that nobody knows, fields that are known, data on one line, and data on many.
        var options = new RecordReadOptions { Events = new EventReadOptions { MaxEventBytes = 4096 }, BadRecords = BadRecordPolicy.Skip };
        string[] lines = [":", "unknown: ", "event: ", "id: ", "retry: ", "data: \"", "data: [\n"];
        byte[] text = Encoding.ASCII.GetBytes(new string('x', 4096));
        byte[] onLines = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("data: 1,\n", 455)));
        for (int i = 0; i < lines.Length; i++)
        {
            byte[] good = Encoding.UTF8.GetBytes($"\n\ndata: {Good}\n\n");
            using var stream = new JoinedStream(new MemoryStream(Encoding.UTF8.GetBytes(lines[i])), new RepeatingStream(i == lines.Length - 1 ? onLines : text, 100L << 20), new MemoryStream(good));
            long before = GC.GetAllocatedBytesForCurrentThread();
            ReadResult<Transcript> result = Event.Read(stream, Framing.ServerSentEvents, new Transcript(), options);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
            Assert.Equal((1, i < 5 ? 0 : 1, true), (result.Events, result.BadRecords, result.ReachedEnd));
        }
    }

    private static ReadResult<Transcript> Read(byte[] bytes, int size) => Event.Read(new PieceStream(bytes, [size]), Framing.ServerSentEvents, new Transcript());
}
