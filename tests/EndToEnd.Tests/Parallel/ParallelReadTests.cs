using System.Text;
using EventUnion.EndToEnd.Tests.Streams;
using EventUnion.EndToEnd.Tests.Transcripts;
using EventUnion.Internal.Parallel;
using EventUnion.Internal.Streams;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Parallel;

/// <summary>Files of JSON Lines on several cores: visitors, callbacks, errors and the bounds of what is read ahead.</summary>
public class ParallelReadTests
{
    private const string Good = """{"type":"text","content":"a"}""";

    private static readonly ParallelReadOptions s_small = new() { Workers = 3, BatchBytes = 64 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ClassVisitors_AreMergedInTheOrderOfTheFile()
    {
        using var file = new LinesFile(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 200).Select(static i => $$"""{"type":"text","content":"{{i}}"}""" + "\n"))));
        ReadResult<Transcript> expected = Event.ReadLines(new MemoryStream(file.Bytes), new Transcript());

        ReadResult<Transcript> result = await Event.ReadLinesParallelAsync(file.Path, static () => new Transcript(), Join, s_small, Cancellation);

        Assert.Equal(expected.Visitor.Lines, result.Visitor.Lines);
        Assert.Equal(expected.Visitor.Offsets, result.Visitor.Offsets);
        Assert.Equal((200, file.Bytes.Length, true, null), (result.Events, result.NextOffset, result.ReachedEnd, result.Error));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData(" \r\n\n")]
    public async Task FileWithoutEvents_GivesAVisitorThatHasSeenNone(string text)
    {
        using var file = new LinesFile(Encoding.UTF8.GetBytes(text));
        ReadResult<ScriptedLog> result = await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, s_small, Cancellation);

        Assert.Empty(result.Visitor.Lines);
        Assert.Equal((0, text.Length, true), (result.Events, result.NextOffset, result.ReachedEnd));
    }

    [Fact]
    public async Task LineOfManyBatches_IsOneRecordWithinItsLimits()
    {
        string large = $$"""{"type":"text","content":"{{new string('x', 300_000)}}"}""";
        using var file = new LinesFile(Encoding.UTF8.GetBytes($"{Good}\n{large}\n{Good}\n"));
        ReadResult<ScriptedLog> whole = await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, s_small, Cancellation);
        Assert.Equal((3, 0, true), (whole.Events, whole.BadRecords, whole.ReachedEnd));

        var limited = new RecordReadOptions { Events = new EventReadOptions { MaxEventBytes = 1000 }, BadRecords = BadRecordPolicy.Skip };
        ReadResult<ScriptedLog> cut = await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, s_small with { Records = limited }, Cancellation);
        Assert.Equal((2, 1, file.Bytes.Length, true), (cut.Events, cut.BadRecords, cut.NextOffset, cut.ReachedEnd));
        Assert.StartsWith("2 ", cut.Visitor.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(int.MaxValue, 256 << 20)]
    [InlineData(int.MaxValue, 1)]
    [InlineData(1_000_000, 100)]
    public async Task WorkersAndBatchesBeyondTheFile_ReadItAsFewDo(int workers, int batchBytes)
    {
        using var file = new LinesFile(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 1000))));
        ReadResult<ScriptedLog> expected = await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, s_small, Cancellation);

        ReadResult<ScriptedLog> result = await Event.ReadLinesParallelAsync(
            file.Path, ScriptedLog.Create, ScriptedLog.Merge, new ParallelReadOptions { Workers = workers, BatchBytes = batchBytes }, Cancellation);

        Assert.Equal(expected.Visitor.Lines, result.Visitor.Lines);
        Assert.Equal((1000, file.Bytes.Length, true, null), (result.Events, result.NextOffset, result.ReachedEnd, result.Error));
    }

    [Fact]
    public void BatchThatIsLargerThanTheFile_HoldsAsMuchAsTheFileHas()
    {
        using var file = new LinesFile(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 1000))));
        using var lines = new FileLines(file.Path);
        using var feed = new BatchFeed(lines, 0, long.MaxValue, 256 << 20);
        using var window = new ByteWindow(1000, 0);
        feed.Load(counts: false, 1000);
        feed.Begin(window);
        Assert.InRange(window.Buffer.Length, file.Bytes.Length, 1 << 20);
        feed.Fill(window);
        Assert.Equal(file.Bytes, window.Bytes.ToArray());
    }

    [Fact]
    public async Task FileThatIsNotThere_IsTheCallersToHandle()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await Assert.ThrowsAsync<FileNotFoundException>(async () => await Event.ReadLinesParallelAsync(path, ScriptedLog.Create, ScriptedLog.Merge, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Event.ReadLinesParallelAsync<ScriptedLog>(path, null!, ScriptedLog.Merge, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentNullException>(async () => await Event.ReadLinesParallelAsync(path, ScriptedLog.Create, null!, cancellationToken: Cancellation));
    }

    [Fact]
    public async Task TokenThatIsCancelledBefore_DeliversNothing()
    {
        using var file = new LinesFile(Encoding.UTF8.GetBytes(Good));
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, cancellationToken: cancelled));

        var options = new ParallelReadOptions { Records = new RecordReadOptions { ReturnSourceFaults = true } };
        ReadResult<ScriptedLog> result = await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, options, cancelled);
        Assert.IsAssignableFrom<OperationCanceledException>(result.Fault);
        Assert.Equal((0, 0, false), (result.Events, result.NextOffset, result.ReachedEnd));
    }

    [Fact]
    public async Task CallbackForBadRecords_IsCalledInOrderAndMayThrow()
    {
        string text = string.Concat(Enumerable.Range(0, 100).Select(static i => i % 10 == 5 ? $"bad {i}\n" : Good + "\n"));
        using var file = new LinesFile(Encoding.UTF8.GetBytes(text));
        List<(long, string)> seen = [];
        var records = new RecordReadOptions { BadRecords = BadRecordPolicy.Skip, OnBadRecord = bad => seen.Add((bad.Error.Line, Encoding.UTF8.GetString(bad.Bytes))) };
        await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, s_small with { Records = records }, Cancellation);
        Assert.Equal(Enumerable.Range(0, 10).Select(static i => ((i * 10L) + 6, $"bad {(i * 10) + 5}")), seen);

        var thrown = new InvalidDataException("no more");
        RecordReadOptions throwing = records with { OnBadRecord = _ => throw thrown };
        Assert.Same(thrown, await Assert.ThrowsAsync<InvalidDataException>(async () => await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, s_small with { Records = throwing }, Cancellation)));
    }

    [Fact]
    public async Task SlowConsumerOfBatches_SlowsTheWorkers()
    {
        using var file = new LinesFile(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 300))));
        int created = 0;
        int taken = 0;
        await foreach (ReadResult<ScriptedLog> batch in Event.ReadLineBatchesParallelAsync(file.Path, () => Counted(ref created), s_small, Cancellation))
        {
            await Task.Yield();
            taken++;
            Assert.InRange(Volatile.Read(ref created), taken, taken + (4 * s_small.Workers));
        }

        Assert.Equal(100, taken);
    }

    [Fact]
    public async Task ConsumerThatLeaves_EndsTheWorkers()
    {
        using var file = new LinesFile(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 1000))));
        int created = 0;
        await foreach (ReadResult<ScriptedLog> batch in Event.ReadLineBatchesParallelAsync(file.Path, () => Counted(ref created), s_small, Cancellation))
        {
            Assert.Equal(3, batch.Events);
            break;
        }

        // None works on any more, so nothing changes from here on.
        int after = Volatile.Read(ref created);
        Assert.InRange(after, 1, 1 + (4 * s_small.Workers));
        await Task.Delay(50, Cancellation);
        Assert.Equal(after, Volatile.Read(ref created));
    }

    [Fact]
    public async Task Progress_GrowsToTheWholeFile()
    {
        using var file = new LinesFile(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\nbad\n", 100))));
        List<ReadProgress> told = [];
        var records = new RecordReadOptions { BadRecords = BadRecordPolicy.Skip, Progress = new Listener(told) };
        await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, s_small with { Records = records }, Cancellation);

        Assert.Equal((file.Bytes.Length, 100, 100), (told[^1].Bytes, told[^1].Events, told[^1].BadRecords));
        Assert.True(told.Count > 10);
        Assert.Equal(told.Select(static p => p.Bytes).Order(), told.Select(static p => p.Bytes));
    }

    [Fact]
    public async Task MergedVisitorThatHasEnough_EndsTheReadBehindItsLines()
    {
        using var file = new LinesFile(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 300))));
        ReadResult<StoppingTranscript> result = await Event.ReadLinesParallelAsync(
            file.Path, static () => new StoppingTranscript(new Transcript(), 100), static (_, _) => new StoppingTranscript(new Transcript(), 0), s_small, Cancellation);

        Assert.Equal((6, 6 * (Good.Length + 1), false), (result.Events, result.NextOffset, result.ReachedEnd));
    }

    [Fact]
    public void Options_RefuseWhatMeansNothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ParallelReadOptions { Workers = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ParallelReadOptions { BatchBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ParallelReadOptions { BatchBytes = (256 << 20) + 1 });
        Assert.Throws<ArgumentNullException>(static () => new ParallelReadOptions { Records = null! });
        Assert.Equal((Environment.ProcessorCount, 1 << 20), (ParallelReadOptions.Default.Workers, ParallelReadOptions.Default.BatchBytes));
    }

    private static ScriptedLog Counted(ref int created)
    {
        Interlocked.Increment(ref created);
        return ScriptedLog.Create();
    }

    private static Transcript Join(Transcript earlier, Transcript later)
    {
        earlier.Lines.AddRange(later.Lines);
        earlier.Offsets.AddRange(later.Offsets);
        return earlier;
    }

    private sealed class Listener(List<ReadProgress> told) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => told.Add(value);
    }
}
