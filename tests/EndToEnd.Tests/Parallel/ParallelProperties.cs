using System.Globalization;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Parallel;

/// <summary>What several workers read of a file is what one read of it gives: events with their places, bad records, errors, and where to go on.</summary>
[Properties(MaxTest = 400)]
public class ParallelProperties
{
    private static readonly EventReadOptions[] s_options =
        [EventReadOptions.Default, EventReadOptions.Strict, new() { MaxEventBytes = 200 }, new() { OnUnknown = EventPolicy.Skip, OnStray = EventPolicy.Skip }];

    [Property]
    public Task RandomFile_IsReadAsByOne(int seed) => CheckAsync(new Random(seed), null);

    [Property]
    public Task VisitorThatStops_EndsTheReadAsByOne(int seed) => CheckAsync(new Random(seed), ScriptedLog.Stop);

    [Property]
    public async Task VisitorThatThrows_EndsTheReadAsByOne(int seed)
    {
        var random = new Random(seed);
        using var file = LinesFile.Create(random, ScriptedLog.Throw);
        ParallelReadOptions options = Options(random) with { Records = RecordReadOptions.Default with { BadRecords = BadRecordPolicy.Skip } };

        string expected = Assert.Throws<InvalidOperationException>(() => Event.ReadLines(new MemoryStream(file.Bytes), ScriptedLog.Create(), options.Records)).Message;
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, options));
        Assert.Equal(expected, thrown.Message);
    }

    [Property]
    public async Task CancelledRead_HasReadAllUpToWhereToGoOn(int seed)
    {
        var random = new Random(seed);
        using var file = LinesFile.Create(random, ScriptedLog.Act);
        using var cancellation = new CancellationTokenSource();
        var records = new RecordReadOptions { BadRecords = BadRecordPolicy.Skip, ReturnSourceFaults = true };

        ReadResult<ScriptedLog> first = await Event.ReadLinesParallelAsync(
            file.Path, () => new ScriptedLog([], cancellation.Cancel), ScriptedLog.Merge, Options(random) with { Records = records }, cancellation.Token);

        // The last piece may have been on its way when it was cancelled.
        Assert.True(first.ReachedEnd || first.Fault is OperationCanceledException, $"{seed}: {first}");
        ReadResult<ScriptedLog> whole = Event.ReadLines(new MemoryStream(file.Bytes), ScriptedLog.Create(), records);
        var rest = new MemoryStream(file.Bytes) { Position = first.NextOffset };
        ReadResult<ScriptedLog> second = Event.ReadLines(rest, ScriptedLog.Create(), records with { StartOffset = first.NextOffset });
        Assert.Equal(whole.Visitor.Lines.Take(first.Visitor.Lines.Count), first.Visitor.Lines);
        Assert.Equal(whole.Visitor.Lines.Skip(first.Visitor.Lines.Count).Select(WithoutIndex), second.Visitor.Lines.Select(WithoutIndex));
        Assert.Equal((whole.Events, whole.NextOffset), (first.Events + second.Events, second.NextOffset));
    }

    [Property]
    public async Task BatchesInOrder_AddUpToTheRead(int seed)
    {
        var random = new Random(seed);
        using var file = LinesFile.Create(random);
        ParallelReadOptions options = Options(random);
        ReadResult<ScriptedLog> expected = Event.ReadLines(new MemoryStream(file.Bytes), ScriptedLog.Create(), options.Records);

        List<string> lines = [];
        (long events, long badRecords, long nextOffset) = (0L, 0L, 0L);
        ReadResult<ScriptedLog> last = default;
        await foreach (ReadResult<ScriptedLog> batch in Event.ReadLineBatchesParallelAsync(file.Path, ScriptedLog.Create, options))
        {
            Assert.False(last.ReachedEnd || last.Error is not null, "nothing comes behind the end");
            Assert.True(batch.NextOffset >= nextOffset);
            lines.AddRange(batch.Visitor.Lines);
            (events, badRecords, nextOffset, last) = (events + batch.Events, badRecords + batch.BadRecords, batch.NextOffset, batch);
        }

        Assert.Equal(expected.Visitor.Lines, lines);
        Assert.Equal((expected.Events, expected.BadRecords, expected.NextOffset, expected.Error, expected.ReachedEnd), (events, badRecords, nextOffset, last.Error, last.ReachedEnd));
    }

    private static async Task CheckAsync(Random random, string? special)
    {
        using var file = LinesFile.Create(random, special);
        ParallelReadOptions options = Options(random);
        if (random.Next(4) == 0)
        {
            // From some line on.
            int from = random.Next(file.Bytes.Length + 1);
            int newline = file.Bytes.AsSpan(from).IndexOf((byte)'\n');
            options = options with { Records = options.Records with { StartOffset = newline < 0 ? file.Bytes.Length : from + newline + 1 } };
        }

        (List<string> expectedBad, List<string> bad) = ([], []);
        var rest = new MemoryStream(file.Bytes) { Position = options.Records.StartOffset };
        ReadResult<ScriptedLog> expected = Event.ReadLines(rest, ScriptedLog.Create(), Noting(options.Records, expectedBad));
        ReadResult<ScriptedLog> result = await Event.ReadLinesParallelAsync(file.Path, ScriptedLog.Create, ScriptedLog.Merge, options with { Records = Noting(options.Records, bad) });

        Assert.Equal(expected.Visitor.Lines, result.Visitor.Lines);
        Assert.Equal(expectedBad, bad);
        Assert.Equal(
            (expected.Events, expected.BadRecords, expected.NextOffset, expected.Error, expected.ReachedEnd, expected.Visitor.IsStopped),
            (result.Events, result.BadRecords, result.NextOffset, result.Error, result.ReachedEnd, result.Visitor.IsStopped));
    }

    private static ParallelReadOptions Options(Random random) => new()
    {
        Workers = random.Next(1, 5),
        BatchBytes = random.Next(3) switch { 0 => random.Next(1, 50), 1 => random.Next(50, 1000), _ => 1 << 20 },
        Records = new RecordReadOptions { Events = s_options[random.Next(s_options.Length)], BadRecords = random.Next(3) == 0 ? BadRecordPolicy.Stop : BadRecordPolicy.Skip },
    };

    private static RecordReadOptions Noting(RecordReadOptions options, List<string> bad) => options with
    {
        OnBadRecord = record => bad.Add(string.Create(CultureInfo.InvariantCulture, $"{record.Error} {record.Offset} {Convert.ToHexString(record.Bytes)} {record.IsCut}")),
    };

    private static string WithoutIndex(string line) => line[line.IndexOf(' ', StringComparison.Ordinal)..];
}
