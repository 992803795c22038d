using System.Text;
using EventUnion.EndToEnd.Tests.Allocation;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Batches and readers: what lives how long, what is passed over, and what it costs.</summary>
public class BatchTests
{
    private const string Good = """{"type":"text","content":"a"}""";

    private static readonly byte[] s_lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 50)));

    [Fact]
    public async Task BatchHeldPastItsTurn_Throws()
    {
        EventBatch<Event> kept = default;
        Assert.Throws<InvalidOperationException>(() => Count(kept));
        int batches = 0;
        await foreach (EventBatch<Event> batch in Event.ReadBatchesAsync(new PieceStream(s_lines, [s_lines.Length / 2, 1000]), Framing.JsonLines))
        {
            if (batches++ > 0)
            {
                Assert.Throws<InvalidOperationException>(() => Count(kept));
                Assert.Throws<InvalidOperationException>(() => kept.NextOffset);
            }

            kept = batch;
            Assert.Equal(25, Count(batch));
            Assert.Equal(0, Count(batch));
            Assert.Equal(batches * 25 * (Good.Length + 1), batch.NextOffset);
            await Task.Yield();
            Assert.Equal(0, Count(kept));
        }

        Assert.Equal(2, batches);
        Assert.Throws<InvalidOperationException>(() => Count(kept));
    }

    [Fact]
    public async Task EventsThatNobodyAsksFor_ArePassedOver()
    {
        EventStream<Event> stream = Event.ReadBatchesAsync(new PieceStream(s_lines, [s_lines.Length / 2, 1000]), Framing.JsonLines);
        var indices = new List<long>();
        await foreach (EventBatch<Event> batch in stream)
        {
            foreach (Event e in batch)
            {
                indices.Add(e.Index);
                break;
            }
        }

        Assert.Equal([0L, 25L], indices);
        Assert.Equal((50, 0, s_lines.Length, true), (stream.Events, stream.BadRecords, stream.NextOffset, stream.ReachedEnd));
    }

    [Fact]
    public void EventUsedAfterTheNextOne_Throws()
    {
        EventStream<Event> stream = Event.CreateReader(new MemoryStream(s_lines), Framing.JsonLines);
        EventStream<Event>.Enumerator events = stream.GetEnumerator();
        Assert.True(events.MoveNext());
        Event first = events.Current;
        Assert.True(events.MoveNext());
        bool isStale = false;
        try
        {
            _ = first.Kind;
        }
        catch (InvalidOperationException)
        {
            isStale = true;
        }

        events.Dispose();
        Assert.True(isStale);
        Assert.Throws<InvalidOperationException>(() => stream.GetEnumerator().MoveNext());
    }

    [Fact]
    public async Task BadRecord_IsThrownWhereItIsMet()
    {
        byte[] bytes = [.. s_lines, .. "bad\n"u8, .. s_lines];
        EventStream<Event> stream = Event.ReadBatchesAsync(new MemoryStream(bytes), Framing.JsonLines);
        EventDataException error = await Assert.ThrowsAsync<EventDataException>(async () =>
        {
            await foreach (EventBatch<Event> batch in stream)
            {
                Count(batch);
            }
        });

        Assert.Equal((EventErrorCode.MalformedJson, 51), (error.Error.Code, error.Error.Line));
        Assert.Equal((50, s_lines.Length, false), (stream.Events, stream.NextOffset, stream.ReachedEnd));
        Assert.Throws<EventDataException>(() => Event.ReadRecords(new MemoryStream(bytes), Framing.JsonLines).Count());
        Assert.Equal(100, Event.ReadRecords(new MemoryStream(bytes), Framing.JsonLines, new RecordReadOptions { BadRecords = BadRecordPolicy.Skip }).Count());
    }

    [Fact]
    public async Task Envelope_IsThereAsFarAsItHasBeenRead()
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"session_id":"s","later":[1],"events":[{{Good}},{{Good}}],"generated_title":"t"}""");
        HistoryStream<Session, Event> stream = Session.ReadBatchesAsync(new PieceStream(json, [1]));
        int batches = 0;
        await foreach (EventBatch<Event> batch in stream)
        {
            batches++;
            Assert.Equal("s", stream.Envelope.SessionId.ToString());
            Assert.Equal("""{"session_id":"s","later":[1],"events":[]}""", Encoding.UTF8.GetString(stream.EnvelopeJson.Span));
            Assert.Equal(1, Count(batch));
        }

        Assert.Equal(2, batches);
        Assert.Equal("""{"session_id":"s","later":[1],"events":[],"generated_title":"t"}""", Encoding.UTF8.GetString(stream.EnvelopeJson.Span));
    }

    [Fact]
    public async Task CancelledWait_EndsTheEnumeration()
    {
        using var source = new CancellationTokenSource();
        int events = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (EventBatch<Event> batch in Event.ReadBatchesAsync(new PieceStream(s_lines, [s_lines.Length / 2]), Framing.JsonLines).WithCancellation(source.Token))
            {
                events += Count(batch);
                await source.CancelAsync();
            }
        });
        Assert.Equal(25, events);
    }

    [Fact]
    public void Batches_AllocateNothingOnceWarm()
    {
        byte[] line = "{\"type\":\"text_delta\",\"content\":\"words\"}\n"u8.ToArray();
        Assert.Equal(Read(2_000), Read(40_000));
        long Read(int lines) => Allocated.By(() => CountAsync(new RepeatingStream(line, (long)lines * line.Length), lines).GetAwaiter().GetResult());
    }

    private static async Task CountAsync(Stream stream, int expected)
    {
        int events = 0;
        await foreach (EventBatch<Event> batch in Event.ReadBatchesAsync(stream, Framing.JsonLines))
        {
            events += Count(batch);
        }

        Assert.True(events == expected);
    }

    private static int Count(EventBatch<Event> batch)
    {
        int count = 0;
        foreach (Event e in batch)
        {
            count += e.Kind == EventKind.Unknown ? 0 : 1;
        }

        return count;
    }

    [Fact]
    public void NextOffset_BeforeTheReadIsWhereItBegins()
    {
        var options = new RecordReadOptions { StartOffset = 1000 };
        Assert.Equal(1000, Event.CreateReader(new MemoryStream(), Framing.JsonLines, options).NextOffset);
        Assert.Equal(1000, Session.ReadBatchesAsync(new MemoryStream(), options).NextOffset);
        Assert.Equal(0, Event.CreateReader(new MemoryStream(), Framing.JsonLines).NextOffset);
    }
}
