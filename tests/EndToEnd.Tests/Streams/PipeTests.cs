using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>A pipe is left where the read has ended, whatever has ended it, and can be read on.</summary>
public class PipeTests
{
    private const string Good = """{"type":"text","content":"é"}""";

    private static readonly string s_lines = string.Concat(Enumerable.Repeat(Good + "\n", 100));

    [Fact]
    public async Task StoppedRead_LeavesTheRestInThePipe()
    {
        Pipe pipe = await FilledAsync(s_lines + "tail");
        ReadResult<StoppingTranscript> first = await Event.ReadLinesAsync(pipe.Reader, new StoppingTranscript(new Transcript(), 60), cancellationToken: Token);

        Assert.Equal((60, 60 * (Encoding.UTF8.GetByteCount(Good) + 1)), (first.Events, first.NextOffset));
        Assert.Equal(s_lines[(60 * (Good.Length + 1))..] + "tail", await RestAsync(pipe.Reader));
    }

    [Fact]
    public async Task BadRecord_IsTheFirstThingLeftInThePipe()
    {
        Pipe pipe = await FilledAsync(s_lines + "bad\n" + s_lines);
        ReadResult<Transcript> result = await Event.ReadLinesAsync(pipe.Reader, new Transcript(), cancellationToken: Token);

        Assert.Equal((100, EventErrorCode.MalformedJson), (result.Events, result.Error?.Code));
        Assert.Equal("bad\n" + s_lines, await RestAsync(pipe.Reader));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task CancelledRead_LeavesWhatIsNotWholeInThePipe(bool byToken)
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Good + "\n{\"type\""), Token);
        using var source = new CancellationTokenSource();
        var transcript = new Transcript();
        Task<ReadResult<Transcript>> reading = Event.ReadLinesAsync(pipe.Reader, transcript, cancellationToken: source.Token).AsTask();
        Assert.False(reading.IsCompleted);
        if (byToken)
        {
            await source.CancelAsync();
        }
        else
        {
            pipe.Reader.CancelPendingRead();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Single(transcript.Lines);
        await pipe.Writer.CompleteAsync();
        Assert.Equal("{\"type\"", await RestAsync(pipe.Reader));
    }

    [Fact]
    public async Task CancelledRead_GivesItsVisitorBackWhereThatIsAskedFor()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(Good + "\n"), Token);
        using var source = new CancellationTokenSource();
        Task<ReadResult<StoppingTranscript>> reading = Event.ReadLinesAsync(
            pipe.Reader, new StoppingTranscript(new Transcript(), 2), new RecordReadOptions { ReturnSourceFaults = true }, source.Token).AsTask();
        await source.CancelAsync();
        ReadResult<StoppingTranscript> result = await reading;

        Assert.IsAssignableFrom<OperationCanceledException>(result.Fault);
        Assert.Equal((1, false, null, Encoding.UTF8.GetByteCount(Good) + 1), (result.Events, result.ReachedEnd, result.Error, result.NextOffset));
    }

    [Fact]
    public void SourceThatThrows_GivesTheStructBackWhereThatIsAskedFor()
    {
        byte[] lines = Encoding.UTF8.GetBytes($"{Good}\n{Good}\n{Good[..9]}");
        var fault = new IOException("gone");
        ReadResult<StoppingTranscript> result = Event.ReadLines(new PieceStream(lines, [4], fault), new StoppingTranscript(new Transcript(), 3), new RecordReadOptions { ReturnSourceFaults = true });

        Assert.Same(fault, result.Fault);
        Assert.Equal((2, false, 2 * (Encoding.UTF8.GetByteCount(Good) + 1)), (result.Events, result.Visitor.IsStopped, result.NextOffset));
    }

    [Fact]
    public async Task LargeEventInSmallSegments_IsReadThroughAPipeThatHoldsLittle()
    {
        // Larger than the pipe's own limit: it is given back as it is copied.
        string large = $"{{\"type\":\"text\",\"content\":\"{new string('x', 5 << 20)}\"}}\n";
        var pipe = new Pipe();
        Task writing = Task.Run(
            async () =>
            {
                byte[] bytes = Encoding.UTF8.GetBytes(Good + "\n" + large + Good + "\n");
                for (int at = 0; at < bytes.Length; at += 1000)
                {
                    await pipe.Writer.WriteAsync(bytes.AsMemory(at, Math.Min(1000, bytes.Length - at)), Token);
                }

                await pipe.Writer.CompleteAsync();
            },
            Token);
        ReadResult<Transcript> result = await Event.ReadLinesAsync(pipe.Reader, new Transcript(), cancellationToken: Token);
        await writing;

        Assert.Equal((3, 0, true), (result.Events, result.BadRecords, result.ReachedEnd));
        Assert.Equal(large.Length - 1, result.Visitor.Json[1].Length);
    }

    [Fact]
    public async Task SynchronousRead_WaitsForThePipe()
    {
        var pipe = new Pipe();
        Task writing = Task.Run(
            async () =>
            {
                await Task.Yield();
                await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(s_lines), Token);
                await pipe.Writer.CompleteAsync();
            },
            Token);
        Assert.Equal(100, Event.ReadLines(pipe.Reader, new Transcript()).Events);
        await writing;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<Pipe> FilledAsync(string text)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), Token);
        await pipe.Writer.CompleteAsync();
        return pipe;
    }

    private static async Task<string> RestAsync(PipeReader reader)
    {
        System.IO.Pipelines.ReadResult rest = await reader.ReadAtLeastAsync(int.MaxValue, Token);
        return Encoding.UTF8.GetString(rest.Buffer.ToArray());
    }
}
