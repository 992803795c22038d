using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>JSON Lines give the events that the same array gives as a span, whatever pieces they come in.</summary>
public class LinesTests
{
    private static readonly string s_folder = RepositoryRoot.Combine("schema", "examples");

    private static readonly string[] s_events =
        [.. Directory.EnumerateFiles(s_folder, "*.json").Where(static f => !f.Contains("session", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(OnOneLine)];

    [Fact]
    public async Task LinesCutAtEveryByte_AreReadAsTheSpan()
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Join('\n', s_events));
        (string expected, long[] offsets) = OfSpan();
        for (int cut = 1; cut < lines.Length; cut++)
        {
            var transcript = new Transcript();
            ReadResult<Transcript> result = Event.ReadLines(new PieceStream(lines, [cut, int.MaxValue]), transcript);
            AssertWhole(result, lines.Length, expected, offsets);
        }

        AssertWhole(Event.ReadLines(new PieceStream(lines, [1]), new Transcript()), lines.Length, expected, offsets);
        AssertWhole(await Event.ReadLinesAsync(new PieceStream(lines, [1]), new Transcript(), cancellationToken: TestContext.Current.CancellationToken), lines.Length, expected, offsets);
    }

    [Theory]
    [InlineData("", "\n", "\n")]
    [InlineData("", "\r\n", "\r\n")]
    [InlineData("\uFEFF", "\n", "")]
    [InlineData("\uFEFF\r\n", "\n \t\r\n\n", "\n\n")]
    public void LineEndsBlankLinesAndAByteOrderMark_AreNoEvents(string before, string between, string after)
    {
        byte[] lines = Encoding.UTF8.GetBytes(before + string.Join(between, s_events) + after);
        foreach (int size in (int[])[1, 2, 3, 7, 64, int.MaxValue])
        {
            ReadResult<Transcript> result = Event.ReadLines(new PieceStream(lines, [size]), new Transcript());
            Assert.Equal((s_events.Length, 0, lines.Length, true), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd));
            Assert.Equal(OfSpan().Text, string.Join('\n', result.Visitor.Lines));
        }
    }

    [Fact]
    public void StoppedRead_GoesOnWhereItStopped()
    {
        byte[] lines = Encoding.UTF8.GetBytes(string.Join('\n', s_events));
        var transcript = new Transcript();
        ReadResult<StoppingTranscript> first = Event.ReadLines(new MemoryStream(lines), new StoppingTranscript(transcript, 3));
        Assert.Equal((3, false), (first.Events, first.ReachedEnd));
        Assert.Null(first.Error);

        var rest = new MemoryStream(lines) { Position = first.NextOffset };
        ReadResult<Transcript> second = Event.ReadLines(rest, transcript, new RecordReadOptions { StartOffset = first.NextOffset });

        Assert.Equal((s_events.Length - 3, lines.Length, true), (second.Events, second.NextOffset, second.ReachedEnd));
        Assert.Equal(OfSpan().Offsets, transcript.Offsets);
    }

    private static void AssertWhole(ReadResult<Transcript> result, long length, string expected, long[] offsets)
    {
        Assert.Null(result.Error);
        Assert.Equal((s_events.Length, 0, length, true), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd));
        Assert.Equal(expected, string.Join('\n', result.Visitor.Lines));
        Assert.Equal(offsets, result.Visitor.Offsets);
    }

    private static (string Text, long[] Offsets) OfSpan()
    {
        const string Before = "{\"events\":[";
        var transcript = new Transcript();
        Session.Read(Encoding.UTF8.GetBytes(Before + string.Join(',', s_events) + "]}"), transcript);
        Assert.Equal(s_events.Length, transcript.Lines.Count);
        return (string.Join('\n', transcript.Lines), [.. transcript.Offsets.Select(static o => o - Before.Length)]);
    }

    private static string OnOneLine(string file) => File.ReadAllText(file).ReplaceLineEndings(" ").Trim();

    [Fact]
    public void RecordsOfStrays_AreReadAsTheOptionsSayAndOtherwiseAsUnknown()
    {
        byte[] stray = "{\"type\":\"text\",\"content\":1}\n"u8.ToArray();
        UnknownEventRecord unknown = Assert.IsType<UnknownEventRecord>(Assert.Single(Event.ReadRecords(new MemoryStream(stray), Framing.JsonLines)));
        Assert.Equal(UnknownReason.Stray, unknown.Reason);
        Assert.IsType<UnknownEventRecord>(Assert.Single(Event.ReadRecords(new MemoryStream(stray), Framing.JsonLines, new RecordReadOptions { MaxEnvelopeBytes = 1 })));

        // Said is said, also where it is the default of views.
        foreach (EventReadOptions deliver in new[] { EventReadOptions.Default, new EventReadOptions() })
        {
            EventDataException error = Assert.Throws<EventDataException>(() => Event.ReadRecords(new MemoryStream(stray), Framing.JsonLines, new RecordReadOptions { Events = deliver }).ToList());
            Assert.Equal(EventErrorCode.Stray, error.Error.Code);
            Assert.Equal(error.Error.Code, Assert.Throws<EventDataException>(() => { EventRecord.Parse(stray, deliver); }).Error.Code);
        }
    }
}
