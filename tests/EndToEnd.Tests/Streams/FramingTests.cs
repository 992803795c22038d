using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Events in any framing, cut anywhere, are those of the same array as a span.</summary>
public class FramingTests
{
    private static readonly string s_folder = RepositoryRoot.Combine("schema", "examples");

    private static readonly string[] s_events =
        [.. Directory.EnumerateFiles(s_folder, "*.json").Where(static f => !f.Contains("session", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(static f => File.ReadAllText(f).Trim())];

    public static TheoryData<string> Names => [.. FramedText.All.Select(static f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EventsCutAtEveryByte_AreThoseOfTheSpan(string name)
    {
        (FramedText text, string[] events, byte[] bytes) = Load(name);
        Transcript expected = OfSpan(events);
        for (int cut = 1; cut < bytes.Length; cut++)
        {
            Check(expected, text, bytes, Event.Read(new PieceStream(bytes, [cut, int.MaxValue]), text.Framing, new Transcript()));
        }

        Check(expected, text, bytes, Event.Read(new PieceStream(bytes, [1]), text.Framing, new Transcript()));
        Check(expected, text, bytes, await Event.ReadAsync(new PieceStream(bytes, [1]), text.Framing, new Transcript(), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task PulledEvents_AreThoseOfTheSpan(string name)
    {
        (FramedText text, string[] events, byte[] bytes) = Load(name);
        Transcript expected = OfSpan(events);
        foreach (int size in (int[])[1, 3, 64, int.MaxValue])
        {
            var pulled = new Transcript();
            foreach (Event e in Event.CreateReader(new PieceStream(bytes, [size]), text.Framing))
            {
                e.Accept(ref pulled);
            }

            Assert.Equal(expected.Lines, pulled.Lines);
            var batched = new Transcript();
            await foreach (EventBatch<Event> batch in Event.ReadBatchesAsync(new PieceStream(bytes, [size]), text.Framing))
            {
                foreach (Event e in batch)
                {
                    e.Accept(ref batched);
                }
            }

            Assert.Equal(expected.Lines, batched.Lines);
            EventRecord[] records = [.. Event.ReadRecords(new PieceStream(bytes, [size]), text.Framing)];
            Assert.Equal(events.Select(static e => EventRecord.Parse(Encoding.UTF8.GetBytes(e))), records);
            Assert.Equal(records, await Event.ReadRecordsAsync(new PieceStream(bytes, [size]), text.Framing, cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void StoppedRead_GoesOnAtItsNextOffset(string name)
    {
        (FramedText text, string[] events, byte[] bytes) = Load(name);
        for (int count = 1; count < events.Length; count++)
        {
            var transcript = new Transcript();
            ReadResult<StoppingTranscript> first = Event.Read(new MemoryStream(bytes), text.Framing, new StoppingTranscript(transcript, count));
            Assert.Equal((count, false, null), (first.Events, first.ReachedEnd, first.Error));

            // What the beginning looks like is known by now, so nothing is left to be guessed.
            Framing declared = text.Framing == Framing.Auto ? FramedText.All.First(f => "auto " + f.Name == name || (name == "auto values" && f.Name == "values without anything between")).Framing : text.Framing;
            var rest = new MemoryStream(bytes) { Position = first.NextOffset };
            ReadResult<Transcript> second = Event.Read(rest, declared, transcript, new RecordReadOptions { StartOffset = first.NextOffset });

            Assert.Equal((events.Length - count, bytes.Length, true, null), (second.Events, second.NextOffset, second.ReachedEnd, second.Error));
            Assert.Equal(OfSpan(events).Json, transcript.Json);
        }
    }

    [Fact]
    public void GuessBehindTheBeginning_IsRefused()
    {
        var options = new RecordReadOptions { StartOffset = 1 };
        ArgumentException exception = Assert.Throws<ArgumentException>(() => { Event.Read(new MemoryStream("[1]"u8.ToArray()), Framing.Auto, new Transcript(), options); });
        Assert.Contains("Name the framing", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => { foreach (Event e in Event.CreateReader(new MemoryStream("[1]"u8.ToArray()), Framing.Auto, options)) { } });
    }

    private static (FramedText Text, string[] Events, byte[] Bytes) Load(string name)
    {
        FramedText text = FramedText.All.Single(f => f.Name == name);
        string[] events = [.. s_events.Select(e => text.IsOnLines ? e.ReplaceLineEndings(" ") : e)];
        return (text, events, text.Write(events));
    }

    private static void Check(Transcript expected, FramedText text, byte[] bytes, ReadResult<Transcript> result)
    {
        Assert.Equal((expected.Lines.Count, 0, bytes.Length, null, true), (result.Events, result.BadRecords, result.NextOffset, result.Error, result.ReachedEnd));
        Assert.Equal(expected.Lines, result.Visitor.Lines);
        for (int i = 0; i < expected.Json.Count; i++)
        {
            Assert.True(expected.Json[i].AsSpan().SequenceEqual(result.Visitor.Json[i]));
            int length = text.IsJoined ? 1 : expected.Json[i].Length;
            Assert.True(expected.Json[i].AsSpan(0, length).SequenceEqual(bytes.AsSpan((int)result.Visitor.Offsets[i], length)));
        }
    }

    private static Transcript OfSpan(string[] events)
    {
        var transcript = new Transcript();
        Session.Read(Encoding.UTF8.GetBytes("{\"events\":[" + string.Join(',', events) + "]}"), transcript);
        Assert.Equal(events.Length, transcript.Lines.Count);
        return transcript;
    }
}
