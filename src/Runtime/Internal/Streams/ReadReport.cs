using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EventUnion.Internal.Streams;

/// <summary>Says how a read comes on: to the caller's progress, to the counters of the meter and to an activity of the source <c>EventUnion</c>. Where nobody listens it does nothing, and it is asked once for each
/// piece of the source, not for each event.</summary>
internal sealed class ReadReport : IDisposable
{
    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_bytes = s_meter.CreateCounter<long>("eventunion.read.bytes", "By", "Bytes taken from sources.");
    private static readonly Counter<long> s_events = s_meter.CreateCounter<long>("eventunion.read.events", "{event}", "Events delivered from sources.");
    private static readonly Counter<long> s_badRecords = s_meter.CreateCounter<long>("eventunion.read.bad_records", "{record}", "Records of sources that could not be read.");
    private static readonly ActivitySource s_activities = new(Name);

    private const string Name = "EventUnion";

    private readonly IProgress<ReadProgress>? _progress;
    private readonly Activity? _activity;
    private readonly long _began;
    private (long Bytes, long Events, long BadRecords) _last;

    public ReadReport(RecordReadOptions options)
    {
        _progress = options.Progress;
        _began = _progress is null ? 0 : Stopwatch.GetTimestamp();
        _activity = s_activities.StartActivity("eventunion.read");
    }

    /// <summary>The read has come so far.</summary>
    public void Come(long bytes, long events, long badRecords)
    {
        (long Bytes, long Events, long BadRecords) now = (bytes, events, badRecords);
        if (now == _last)
        {
            return;
        }

        Add(s_bytes, bytes - _last.Bytes);
        Add(s_events, events - _last.Events);
        Add(s_badRecords, badRecords - _last.BadRecords);
        _last = now;
        _progress?.Report(new ReadProgress(bytes, events, badRecords, Stopwatch.GetElapsedTime(_began)));
    }

    public void Dispose()
    {
        _activity?.SetTag("eventunion.bytes", _last.Bytes);
        _activity?.SetTag("eventunion.events", _last.Events);
        _activity?.SetTag("eventunion.bad_records", _last.BadRecords);
        _activity?.Dispose();
    }

    private static void Add(Counter<long> counter, long count)
    {
        if (count != 0 && counter.Enabled)
        {
            counter.Add(count);
        }
    }
}
