using System.Globalization;
using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Bad lines are told exactly, and cost nothing but themselves.</summary>
public partial class BadLinesTests
{
    private const string Good = """{"type":"text","content":"é"}""";

    private static readonly EventReadOptions s_small = new() { MaxEventBytes = 40 };

    [Theory]
    [InlineData("{\"type\":\"text\"", EventErrorCode.Truncated)]
    [InlineData("nonsense", EventErrorCode.MalformedJson)]
    [InlineData("{}{}", EventErrorCode.MalformedJson)]
    [InlineData("{\"type\":\"text\",\"content\":\"\u0001\"}", EventErrorCode.MalformedJson)]
    public void BadLine_IsReportedAndSkipped(string bad, EventErrorCode code)
    {
        byte[] lines = Encoding.UTF8.GetBytes($"{Good}\n\n{bad}\r\n{Good}\n");
        int at = Encoding.UTF8.GetByteCount(Good) + 2;
        foreach (int size in (int[])[1, 5, int.MaxValue])
        {
            var seen = new List<string>();
            ReadResult<Transcript> result = Event.ReadLines(new PieceStream(lines, [size]), new Transcript(), Skipping(seen));

            Assert.Equal((2, 1, lines.Length, true), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd));
            Assert.Null(result.Error);
            Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{code} line 3 event 1 at {at}: {bad}"), Assert.Single(seen));
            Assert.Equal(lines.Length - Encoding.UTF8.GetByteCount(Good) - 1, result.Visitor.Offsets[1]);
        }
    }

    [Fact]
    public void BadLine_EndsTheReadUnlessOneSaysOtherwise()
    {
        byte[] lines = Encoding.UTF8.GetBytes($"{Good}\n[1,}}\n{Good}");
        ReadResult<StoppingTranscript> result = Event.ReadLines(new MemoryStream(lines), new StoppingTranscript(new Transcript()));

        int at = Encoding.UTF8.GetByteCount(Good) + 1;
        Assert.Equal((1, 1, at, false), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd));
        Assert.Equal((EventErrorCode.MalformedJson, at + 3, 1, 2, 4), (result.Error!.Value.Code, result.Error.Value.Offset, result.Error.Value.EventIndex, result.Error.Value.Line, result.Error.Value.Column));
    }

    [Theory]
    [InlineData("{\"re\r")]
    [InlineData("{\"re")]
    [InlineData("{\"type\":\"text\",\"content\":\"c\"}\r")]
    [InlineData("{\"type\":\r")]
    [InlineData("nul\r")]
    public void LastLineWithoutNewline_IsWhatItsBytesAreAlone(string last)
    {
        byte[] json = Encoding.UTF8.GetBytes(last);
        Outcome alone = EventEntryPoints.Push(json, null);
        foreach (int size in (int[])[1, 2, int.MaxValue])
        {
            ReadResult<Transcript> result = Event.ReadLines(new PieceStream(json, [size]), new Transcript());
            Assert.Equal((alone.Error?.Code, alone.Error?.Offset), (result.Error?.Code, result.Error?.Offset));
            Assert.Equal(alone.Events.Lines.Count, result.Visitor.Lines.Count);
        }
    }

    [Fact]
    public void LastLineCutOff_IsWhereToGoOn()
    {
        byte[] lines = Encoding.UTF8.GetBytes($"{Good}\n{Good[..10]}");
        ReadResult<Transcript> result = Event.ReadLines(new MemoryStream(lines), new Transcript(), new RecordReadOptions { BadRecords = BadRecordPolicy.Skip });

        Assert.Equal((1, 1, Encoding.UTF8.GetByteCount(Good) + 1, true), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd));
    }

    [Fact]
    public void StrayThatAVisitorAsksFor_IsLocatedInTheStream()
    {
        byte[] lines = Encoding.UTF8.GetBytes($"{Good}\n{{\"type\":\"text\",\"content\":5}}\n");
        ReadResult<Transcript> result = Event.ReadLines(new MemoryStream(lines), new Transcript(), new RecordReadOptions { Events = EventReadOptions.Strict });

        Assert.Equal((EventErrorCode.Stray, 2, "/content"), (result.Error!.Value.Code, result.Error.Value.Line, result.Error.Value.Path));
        Assert.Equal((byte)'5', lines[result.Error.Value.Offset]);
    }

    [Fact]
    public void StrayBehindABadLine_IsToldAsBeforeIt()
    {
        // The same layout three times: read, known, and known behind a line that was broken off.
        const string Stray = """{"type":"text","content":5}""";
        byte[] lines = Encoding.UTF8.GetBytes($"{Stray}\n{Stray}\nnonsense\n{Stray}\n");
        List<string> messages = [];
        var options = new RecordReadOptions { Events = EventReadOptions.Strict, BadRecords = BadRecordPolicy.Skip, OnBadRecord = bad => messages.Add(bad.Error.Message) };
        Event.ReadLines(new MemoryStream(lines), new Transcript(), options);
        List<string> asked = [];
        Event.ReadLines(new MemoryStream(lines), new Asking(), options with { Events = EventReadOptions.Default, OnBadRecord = bad => asked.Add(bad.Error.Message) });

        Assert.Equal((4, 4), (messages.Count, asked.Count));
        Assert.Equal((messages[0], asked[0]), (messages[1], asked[1]));
        Assert.Equal((messages[0], asked[0]), (messages[3], asked[3]));
        Assert.Contains("'content'", asked[0], StringComparison.Ordinal);
    }

    [Fact]
    public void StraysThatAVisitorAsksForInARunOfLines_AreLocated()
    {
        const string Stray = """{"type":"text","content":5}""";
        string[] lines = [Good, Stray, Stray, Good, Stray, "", Good, Stray, Stray];
        byte[] text = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n");
        List<string> seen = [];
        ReadResult<Asking> result = Event.ReadLines(new MemoryStream(text), new Asking(), Skipping(seen) with { OnBadRecord = bad => seen.Add(string.Create(CultureInfo.InvariantCulture, $"{bad.Error.Line}:{bad.Error.Column} at {bad.Offset}")) });

        Assert.Equal((3, 5), (result.Events, result.BadRecords));
        Assert.Equal(
            lines.Index().Where(static line => line.Item == Stray).Select(line =>
                string.Create(CultureInfo.InvariantCulture, $"{line.Index + 1}:{Stray.IndexOf('5', StringComparison.Ordinal) + 1} at {lines[..line.Index].Sum(static before => Encoding.UTF8.GetByteCount(before) + 1)}")),
            seen);
    }

    [Fact]
    public void BytesThatStandInTheWindowFromBefore_AreNoPartOfWhatFollows()
    {
        const string Known = "{\"type\":\"text\",\"content\":\"abc\"}\n{}\n";
        string first = "{}\n{\"type\":\"text\",\"content\":\"abc\" nonsense\n";
        Event.ReadLines(new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Known, 4)))), new Transcript());
        byte[] lines = Encoding.UTF8.GetBytes(first + "{}\n{}\n{}\n");

        // Behind the second piece stands what is left of the first: the beginning of a known event.
        ReadResult<Transcript> result = Event.ReadLines(new PieceStream(lines, [first.Length, 3, 3, 3]), new Transcript(), new RecordReadOptions { BadRecords = BadRecordPolicy.Skip });

        Assert.Equal((4, 1, true), (result.Events, result.BadRecords, result.ReachedEnd));
        Assert.Single(result.Visitor.Lines.Select(static line => line[line.IndexOf(' ', StringComparison.Ordinal)..]).Distinct());
    }

    [Theory]
    [InlineData("""{"type":"text","content":"x"}""", "{\n\"type\":\"text\",\n\"content\":\"x\"\n}", 4)]
    [InlineData("""{"type":"tool_call","call_id":"c","name":"n","arguments":{"a":1}}""", "{\"type\":\"tool_call\",\"call_id\":\"c\",\"name\":\"n\",\"arguments\":{\"a\":\n1}}", 2)]
    public void EventOverSeveralLines_IsNoneThoughItsLayoutIsKnown(string onOne, string onSeveral, int bad)
    {
        // The thread's layouts are those of all reads before.
        foreach (string document in (string[])[onOne, onSeveral])
        {
            Event.Read(Encoding.UTF8.GetBytes(document), new Transcript());
        }

        string text = string.Concat(Enumerable.Repeat($"{onOne}\n{onOne}\n{onSeveral}\n", 3));
        ReadResult<Transcript> result = Event.ReadLines(new MemoryStream(Encoding.UTF8.GetBytes(text)), new Transcript(), new RecordReadOptions { BadRecords = BadRecordPolicy.Skip });

        Assert.Equal((6, 3 * bad, true), (result.Events, result.BadRecords, result.ReachedEnd));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void WhatFollowsAKnownEventOnItsLine_IsSeenBeforeItIsDelivered(string end)
    {
        foreach (string behind in (string[])[Good, " x", ",", "\r", "\r\r", "  "])
        {
            string text = string.Concat(Enumerable.Repeat(Good + end, 5)) + Good + behind + end + Good + end + Good + behind;
            byte[] lines = Encoding.UTF8.GetBytes(text);
            bool isBlank = string.IsNullOrWhiteSpace(behind);
            foreach (int size in (int[])[1, 7, 40, int.MaxValue])
            {
                List<string> seen = [];
                ReadResult<Transcript> result = Event.ReadLines(new PieceStream(lines, [size]), new Transcript(), Skipping(seen));
                Assert.Equal(isBlank ? (8, 0) : (6, 2), (result.Events, result.BadRecords));
                Assert.Equal((isBlank ? 8 : 6, true), (result.Visitor.Json.Count(static json => json.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(Good))), result.ReachedEnd));
            }
        }
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void LineAtTheLimit_IsReadAndOneByteMoreIsNot(int length, bool isRead)
    {
        string line = """{"type":"text","content":"x"}""".PadRight(length);
        foreach (string end in (string[])["", "\n", "\r\n", "\n" + Good, "\r\n" + Good])
        {
            byte[] lines = Encoding.UTF8.GetBytes(line + end);
            foreach (int size in (int[])[1, 3, 41, int.MaxValue])
            {
                var seen = new List<string>();
                ReadResult<Transcript> result = Event.ReadLines(new PieceStream(lines, [size]), new Transcript(), Skipping(seen) with { Events = s_small });
                Assert.Equal((isRead ? 0 : 1, lines.Length), (result.BadRecords, result.NextOffset));
                Assert.Equal(isRead ? [] : ["TooLarge line 1 event 0 at 0: " + line[..40] + "…"], seen);
                Assert.Equal((isRead ? 1 : 0) + (end.EndsWith('}') ? 1 : 0), result.Events);
            }
        }
    }

    [Fact]
    public void EndlessLine_IsDroppedInBoundedMemory()
    {
        // 256 MB without a newline, in a window of 64 KB.
        var endless = new RepeatingStream(Encoding.ASCII.GetBytes(new string('[', 4096)), 256L << 20);
        Event.ReadLines(new RepeatingStream("\n"u8.ToArray(), 1), new Transcript());
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReadResult<Transcript> result = Event.ReadLines(endless, new Transcript(), new RecordReadOptions { Events = s_small, BadRecords = BadRecordPolicy.Skip });

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Equal((0, 1, 256L << 20, true), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd));
    }

    [Fact]
    public async Task SourceThatThrows_HasDeliveredWhatCameBefore()
    {
        byte[] lines = Encoding.UTF8.GetBytes($"{Good}\n{Good}\n{Good[..9]}");
        var transcript = new Transcript();
        var fault = new IOException("gone");
        Assert.Same(fault, Assert.Throws<IOException>(() => Event.ReadLines(new PieceStream(lines, [4], fault), transcript)));
        Assert.Same(fault, await Assert.ThrowsAsync<IOException>(async () => await Event.ReadLinesAsync(new PieceStream(lines, [4], fault), transcript, cancellationToken: TestContext.Current.CancellationToken)));

        Assert.Equal(4, transcript.Lines.Count);
    }

    [Fact]
    public async Task CancelledRead_EndsBeforeTheNextPiece()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        var transcript = new Transcript();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Event.ReadLinesAsync(new MemoryStream(Encoding.UTF8.GetBytes(Good)), transcript, cancellationToken: source.Token));

        Assert.Empty(transcript.Lines);
    }

    private static RecordReadOptions Skipping(List<string> seen) => new()
    {
        BadRecords = BadRecordPolicy.Skip,
        OnBadRecord = bad => seen.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{bad.Error.Code} line {bad.Error.Line} event {bad.Error.EventIndex} at {bad.Offset}: {Encoding.UTF8.GetString(bad.Bytes)}{(bad.IsCut ? "…" : "")}")),
    };

    /// <summary>Asks for what may not be there.</summary>
    [EventVisitor(Default = nameof(Other))]
    private partial struct Asking : IEventVisitor
    {
        private int _length;

        public void Visit(Text e) => _length += e.Content.RawLength;

        private readonly void Other(Event e)
        {
        }
    }
}
