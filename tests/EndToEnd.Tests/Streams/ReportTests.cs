using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.IO.Pipelines;
using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>What a read says of itself to who listens.</summary>
public class ReportTests
{
    private const string Good = """{"type":"text","content":"a"}""";

    private static readonly byte[] s_lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Good + "\n", 20)) + "bad\n" + Good);

    [Fact]
    public void Progress_IsToldOfEveryPieceAndTheEnd()
    {
        var told = new List<ReadProgress>();
        var options = new RecordReadOptions { BadRecords = BadRecordPolicy.Skip, Progress = new Listener(told) };
        Event.ReadLines(new PieceStream(s_lines, [100]), new Transcript(), options);

        int pieces = (s_lines.Length + 99) / 100;
        Assert.InRange(told.Count, pieces + 1, pieces + 2);
        Assert.Equal((100, 0), (told[0].Bytes, told[0].Events));
        Assert.Equal((s_lines.Length, 21, 1), (told[^1].Bytes, told[^1].Events, told[^1].BadRecords));
        Assert.Equal(told.Select(static p => p.Bytes).Order(), told.Select(static p => p.Bytes));
        Assert.Equal(0, default(ReadProgress).BytesPerSecond + default(ReadProgress).EventsPerSecond);
    }

    [Fact]
    public void SourceThatCannotBeOpened_LeavesNoActivity()
    {
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "EventUnion",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(activities);
        Activity? before = Activity.Current;
        Assert.ThrowsAny<IOException>(static () => Event.ReadLines(HistorySource.FromFile(Path.Combine(Path.GetTempPath(), "no such folder", "no such file")), new Transcript()));
        Assert.Same(before, Activity.Current);
    }

    [Fact]
    public async Task ProgressThatThrowsAtTheEnd_LeavesThePipeToBeReadOn()
    {
        PipeReader pipe = PipeReader.Create(new MemoryStream(s_lines));
        var told = new List<ReadProgress>();
        var options = new RecordReadOptions { Progress = new Listener(told, most: 1) };
        await Assert.ThrowsAsync<InvalidTimeZoneException>(async () => await Event.ReadLinesAsync(pipe, new Transcript(), options, TestContext.Current.CancellationToken));

        // What is left behind is what was not done with, and the pipe is nobody's.
        System.IO.Pipelines.ReadResult rest = await pipe.ReadAsync(TestContext.Current.CancellationToken);
        Assert.Equal(s_lines.Length - (20 * (Good.Length + 1)), rest.Buffer.Length);
    }

    [Fact]
    public void CountersAndActivities_SayWhatWasRead()
    {
        var counted = new Dictionary<string, long>();
        int thread = Environment.CurrentManagedThreadId;
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "EventUnion")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((instrument, count, _, _) =>
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                counted[instrument.Name] = counted.GetValueOrDefault(instrument.Name) + count;
            }
        });
        meters.Start();
        var ended = new List<Activity>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "EventUnion",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Environment.CurrentManagedThreadId == thread)
                {
                    ended.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(activities);
        Event.ReadLines(new PieceStream(s_lines, [100]), new Transcript(), new RecordReadOptions { BadRecords = BadRecordPolicy.Skip });

        Assert.Equal((s_lines.Length, 21, 1), (counted["eventunion.read.bytes"], counted["eventunion.read.events"], counted["eventunion.read.bad_records"]));
        Activity read = Assert.Single(ended);
        Assert.Equal(("eventunion.read", 21L), (read.OperationName, read.GetTagItem("eventunion.events")));
    }

    private sealed class Listener(List<ReadProgress> told, int most = int.MaxValue) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value)
        {
            if (told.Count == most)
            {
                throw new InvalidTimeZoneException("Enough has been told.");
            }

            told.Add(value);
        }
    }
}
