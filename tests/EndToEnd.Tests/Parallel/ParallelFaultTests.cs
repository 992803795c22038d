using System.Text;
using EventUnion.CompilerServices;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Parallel;

/// <summary>What goes wrong in the middle of a file that several workers read: all that stands before has been delivered, nothing behind it, and nobody waits for ever.</summary>
public class ParallelFaultTests
{
    private const int LineBytes = 35;

    private static readonly TimeSpan s_long = TimeSpan.FromSeconds(60);

    private static readonly byte[] s_lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(static i => $$"""{"type":"text","content":"{{i,6}}"}""" + "\n")));

    public static TheoryData<int, int> Places => new MatrixTheoryData<int, int>([1, 3], [0, 1, LineBytes, 100 * LineBytes, (100 * LineBytes) - 1, (100 * LineBytes) + 1, (250 * LineBytes) + 17, (499 * LineBytes) + 5]);

    [Theory]
    [MemberData(nameof(Places))]
    public async Task FileThatIsCutShort_EndsThere(int workers, int at)
    {
        using var file = new LinesFile(s_lines);
        ReadResult<ScriptedLog> expected = Event.ReadLines(new MemoryStream(s_lines, 0, at), ScriptedLog.Create());

        ReadResult<ScriptedLog> result = await ReadAsync(file, at, throws: false, Options(workers));

        Assert.Equal(expected.Visitor.Lines, result.Visitor.Lines);
        Assert.Equal((expected.Events, expected.BadRecords, expected.NextOffset, expected.ReachedEnd), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd));
        Assert.Equal(expected.Error, result.Error);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task FileThatIsCutShort_EndsThereAlsoWhereBadRecordsAreSkipped(int workers, int at)
    {
        using var file = new LinesFile(s_lines);
        var skips = new RecordReadOptions { BadRecords = BadRecordPolicy.Skip };
        ReadResult<ScriptedLog> expected = Event.ReadLines(new MemoryStream(s_lines, 0, at), ScriptedLog.Create(), skips);

        ReadResult<ScriptedLog> result = await ReadAsync(file, at, throws: false, Options(workers) with { Records = skips });

        Assert.Equal((expected.Events, expected.BadRecords, expected.NextOffset, expected.ReachedEnd, null), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd, result.Error));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task FileThatThrows_HasGivenAllBeforeThat(int workers, int at)
    {
        using var file = new LinesFile(s_lines);
        ParallelReadOptions options = Options(workers) with { Records = new RecordReadOptions { ReturnSourceFaults = true } };

        ReadResult<ScriptedLog> result = await ReadAsync(file, at, throws: true, options);

        // The first fault counts, whichever worker has met which one first.
        Assert.Equal($"No more at {at}.", Assert.IsType<IOException>(result.Fault).Message);
        Assert.Equal(Event.ReadLines(new MemoryStream(s_lines), ScriptedLog.Create()).Visitor.Lines.Take(at / LineBytes), result.Visitor.Lines);
        Assert.Equal((at / LineBytes, at / LineBytes * LineBytes, false, null), (result.Events, result.NextOffset, result.ReachedEnd, result.Error));
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task FileThatThrows_ThrowsBehindTheBatchesThatWereWhole(int workers, int at)
    {
        using var file = new LinesFile(s_lines);
        List<string> lines = [];
        IOException thrown = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (ReadResult<ScriptedLog> batch in Batches(file, at, throws: true, Options(workers)))
            {
                lines.AddRange(batch.Visitor.Lines);
            }
        }).WaitAsync(s_long, TestContext.Current.CancellationToken);

        Assert.Equal($"No more at {at}.", thrown.Message);
        Assert.Equal(Event.ReadLines(new MemoryStream(s_lines), ScriptedLog.Create()).Visitor.Lines.Take(lines.Count), lines);
        Assert.InRange(lines.Count, (at / LineBytes) - 8, at / LineBytes);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task VisitorThatThrows_EndsTheReadBehindTheBatchesBefore(int workers)
    {
        // Two of them: the one that stands first in the file counts.
        byte[] bytes = [.. s_lines.AsSpan(0, 200 * LineBytes), .. Line("please throw 1"), .. s_lines.AsSpan(0, 4 * LineBytes), .. Line("please throw 2"), .. s_lines];
        using var file = new LinesFile(bytes);
        List<string> lines = [];
        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (ReadResult<ScriptedLog> batch in Event.ReadLineBatchesParallelAsync(file.Path, ScriptedLog.Create, Options(workers), TestContext.Current.CancellationToken))
            {
                lines.AddRange(batch.Visitor.Lines);
            }
        }).WaitAsync(s_long, TestContext.Current.CancellationToken);

        Assert.Contains("please throw 1", thrown.Message, StringComparison.Ordinal);
        Assert.InRange(lines.Count, 192, 200);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task VisitorThatCanNotBeMade_EndsTheRead(int workers)
    {
        using var file = new LinesFile(s_lines);
        int made = 0;
        NotSupportedException thrown = await Assert.ThrowsAsync<NotSupportedException>(async () => await Event.ReadLinesParallelAsync(
            file.Path, () => Interlocked.Increment(ref made) == 7 ? throw new NotSupportedException("seventh") : ScriptedLog.Create(), ScriptedLog.Merge, Options(workers), TestContext.Current.CancellationToken)).WaitAsync(s_long, TestContext.Current.CancellationToken);

        Assert.Equal("seventh", thrown.Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task CancellationInTheMiddle_LeavesWhatWasWhole(int workers)
    {
        using var file = new LinesFile(s_lines);
        using var cancellation = new CancellationTokenSource();
        ParallelReadOptions options = Options(workers) with { Records = new RecordReadOptions { ReturnSourceFaults = true } };
        int merged = 0;
        ReadResult<ScriptedLog> result = await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, (earlier, later) =>
        {
            if (++merged == 5)
            {
                cancellation.Cancel();
            }

            return ScriptedLog.Merge(earlier, later);
        }, options, cancellation.Token).AsTask().WaitAsync(s_long, TestContext.Current.CancellationToken);

        Assert.IsAssignableFrom<OperationCanceledException>(result.Fault);
        Assert.Equal(Event.ReadLines(new MemoryStream(s_lines), ScriptedLog.Create()).Visitor.Lines.Take((int)result.Events), result.Visitor.Lines);
        Assert.Equal((result.Events * LineBytes, false), (result.NextOffset, result.ReachedEnd));
        Assert.InRange(result.Events, 5, 499);
    }

    private static ParallelReadOptions Options(int workers) => new() { Workers = workers, BatchBytes = 200 };

    private static byte[] Line(string content) => Encoding.UTF8.GetBytes($$"""{"type":"text","content":"{{content}}"}""" + "\n");

    private static IAsyncEnumerable<ReadResult<ScriptedLog>> Batches(LinesFile file, long at, bool throws, ParallelReadOptions options) =>
        ParallelReading.InOrder<Event, ScriptedLog, EventDispatch<ScriptedLog>>(() => new FaultyLines(file.Path, at, throws), ScriptedLog.Create, options, TestContext.Current.CancellationToken);

    private static Task<ReadResult<ScriptedLog>> ReadAsync(LinesFile file, long at, bool throws, ParallelReadOptions options) =>
        ParallelReading.MergedAsync(Batches(file, at, throws, options), ScriptedLog.Merge).AsTask().WaitAsync(s_long, TestContext.Current.CancellationToken);
}
