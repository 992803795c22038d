using System.IO.Pipelines;
using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Pipes whose segments are read where they are give what their bytes give in memory, whatever lies across segments.</summary>
public class PipeSegmentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 300, 4096)]
    [InlineData(2, 300, 65536)]
    [InlineData(3, 3_000, 40_000)]
    [InlineData(4, 30_000, 65536)]
    [InlineData(5, 400_000, 65536)]
    [InlineData(6, 3_000, 1 << 20)]
    public async Task Lines_AreReadAsFromMemory(int seed, int longest, int segment)
    {
        var random = new Random(seed);
        byte[] bytes = LongTexts.DamagedLines(random, 2_000_000, longest);
        List<string> expected = [];
        ReadResult<JsonLog> inMemory = Event.ReadLines(new MemoryStream(bytes), new JsonLog(expected), LongTexts.Noting(expected));
        foreach (bool isSync in (bool[])[false, true])
        {
            List<string> actual = [];
            PipeReader reader = Piped(bytes, random, segment);
            ReadResult<JsonLog> result = isSync
                ? Event.ReadLines(reader, new JsonLog(actual), LongTexts.Noting(actual))
                : await Event.ReadLinesAsync(reader, new JsonLog(actual), LongTexts.Noting(actual), Cancellation);

            Assert.Equal(expected, actual);
            Assert.Equal((inMemory.Events, inMemory.BadRecords, bytes.Length, true), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd));
        }

        List<string> ofStream = [];
        PipeReader overStream = PipeReader.Create(new MemoryStream(bytes), new StreamPipeReaderOptions(bufferSize: segment));
        await Event.ReadLinesAsync(overStream, new JsonLog(ofStream), LongTexts.Noting(ofStream), Cancellation);
        Assert.Equal(expected, ofStream);
    }

    [Theory]
    [InlineData(7, 300)]
    [InlineData(8, 30_000)]
    [InlineData(9, 400_000)]
    public async Task Document_IsReadAsTheSpan(int seed, int longest)
    {
        var random = new Random(seed);
        byte[] bytes = Encoding.UTF8.GetBytes($$"""{"session_id":"s","events":[{{string.Join(",\n", LongTexts.Events(random, 2_000_000, longest, isBadAtTimes: false))}}],"later":"é"}""");
        await LikeMemory.CheckDocument(Piped(bytes, random, 65536), bytes);
    }

    [Fact]
    public async Task ReadThatStops_LeavesTheRestInThePipe()
    {
        var random = new Random(10);
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', LongTexts.Events(random, 1_000_000, 3_000, isBadAtTimes: false)));
        await LikeMemory.CheckLinesInParts(Piped(bytes, random, 65536), bytes, 500);
    }

    [Fact]
    public async Task BatchesOfAPipe_HoldTheirEventsUntilTheNextIsAskedFor()
    {
        var random = new Random(11);
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', LongTexts.Events(random, 1_000_000, 3_000, isBadAtTimes: false)));
        List<string> expected = [];
        Event.ReadLines(new MemoryStream(bytes), new JsonLog(expected));
        List<string> actual = [];
        var log = new JsonLog(actual);
        await foreach (EventBatch<Event> batch in Event.ReadBatchesAsync(Piped(bytes, random, 65536), Framing.JsonLines).WithCancellation(Cancellation))
        {
            // The writer goes on meanwhile.
            await Task.Yield();
            foreach (Event e in batch)
            {
                e.Accept(ref log);
            }
        }

        Assert.Equal(expected, actual);
    }

    /// <summary>Bytes that somebody writes into a pipe in pieces of any size.</summary>
    private static PipeReader Piped(byte[] bytes, Random random, int segment)
    {
        var pipe = new Pipe(new PipeOptions(minimumSegmentSize: segment, pauseWriterThreshold: 4 * segment, resumeWriterThreshold: segment));
        int[] sizes = [.. Enumerable.Range(0, 50).Select(_ => random.Next(1, 2 * segment))];
        _ = Task.Run(async () =>
        {
            int piece = 0;
            for (int at = 0; at < bytes.Length;)
            {
                int count = Math.Min(sizes[piece++ % sizes.Length], bytes.Length - at);
                await pipe.Writer.WriteAsync(bytes.AsMemory(at, count), Cancellation);
                at += count;
            }

            await pipe.Writer.CompleteAsync();
        });
        return pipe.Reader;
    }
}
