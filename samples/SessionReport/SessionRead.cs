using System.Diagnostics;
using SessionReport.Input;

namespace SessionReport;

/// <summary>One read of a history, event after event, in memory that the largest event bounds: the heart of this program.</summary>
/// <param name="name">What the input is called.</param>
/// <param name="format">How its events are told apart.</param>
/// <param name="compression">How it was compressed.</param>
/// <param name="events">How each event is read.</param>
/// <param name="badRecords">What becomes of the read at a record that can't be read.</param>
internal sealed class SessionRead(string name, InputFormat format, InputCompression compression, EventReadOptions events, BadRecordPolicy badRecords)
{
    /// <summary>How often it is said at most what has come so far.</summary>
    private static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(250);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly SkippedRecords _skipped = new();
    private readonly LatestProgress _progress = new();
    private SessionTotals _totals = NewTotals();

    /// <summary>Totals of nothing yet.</summary>
    public static SessionTotals NewTotals() => new(new(new(), new()), new(new(), new(new(), new())));

    /// <summary>Reads to the end, or to what ends it.</summary>
    public SessionSummary Read(HistorySource source)
    {
        if (format != InputFormat.Session)
            return Summary(Event.Read(source, Formats.FramingOf(format), _totals, Options), head: null, isFollowed: false);

        HistoryResult<Session, Event, SessionTotals> history = Session.Read(source, _totals, Options);
        return Summary(history.Read, history.Error?.Code == EventErrorCode.WrongRoot ? null : SessionHead.Of(history.Envelope), isFollowed: false);
    }

    /// <summary>Reads events as they come, until the source ends or the token is cancelled.</summary>
    /// <param name="source">The source.</param>
    /// <param name="show">Is shown what the events have come to so far, each time that there is something new.</param>
    /// <param name="cancellation">Ends it, which is no fault.</param>
    public async Task<SessionSummary> FollowAsync(HistorySource source, Action<SessionSummary> show, CancellationToken cancellation)
    {
        EventStream<Event> stream = format == InputFormat.Session ? Session.ReadBatchesAsync(source, Options) : Event.ReadBatchesAsync(source, Formats.FramingOf(format), Options);
        EventError? error = null;
        Exception? fault = null;
        try
        {
            await FollowAsync(stream, show, cancellation);
        }
        catch (EventDataException bad)
        {
            error = bad.Error;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        catch (Exception other) when (InputFile.IsFault(other))
        {
            fault = other;
        }

        return Summary(Result(stream) with { Error = error, Fault = fault }, HeadOf(stream), isFollowed: true);
    }

    private RecordReadOptions Options => new() { Events = events, BadRecords = badRecords, OnBadRecord = _skipped.Add, Progress = _progress, ReturnSourceFaults = true };

    private async Task FollowAsync(EventStream<Event> stream, Action<SessionSummary> show, CancellationToken cancellation)
    {
        await using IAsyncEnumerator<EventBatch<Event>> batches = stream.GetAsyncEnumerator(cancellation);
        long shownAt = Stopwatch.GetTimestamp();
        (long Bytes, long Events) shown = default;
        long visited = 0;
        while (true)
        {
            Task<bool> next = batches.MoveNextAsync().AsTask();
            do
            {
                if (Stopwatch.GetElapsedTime(shownAt) < s_interval)
                    continue;
                shownAt = Stopwatch.GetTimestamp();

                // The stream is at work: it says how far it is by itself.
                ReadProgress progress = _progress.Value;
                if (shown == (progress.Bytes, visited))
                    continue;
                shown = (progress.Bytes, visited);
                show(Summary(new(_totals, visited, _skipped.Count, progress.Bytes, null, false), head: null, isFollowed: true));
            }
            while (!next.IsCompleted && await Task.WhenAny(next, Task.Delay(s_interval, CancellationToken.None)) != next);

            if (!await next)
                return;
            foreach (Event e in batches.Current)
            {
                e.Accept(ref _totals);
                visited++;
            }
        }
    }

    private ReadResult<SessionTotals> Result(EventStream<Event> stream) => new(_totals, stream.Events, stream.BadRecords, stream.NextOffset, null, stream.ReachedEnd);

    private static SessionHead? HeadOf(EventStream<Event> stream) => stream is HistoryStream<Session, Event> { EnvelopeJson.Length: > 0 } history ? SessionHead.Of(history.Envelope) : null;

    private SessionSummary Summary(ReadResult<SessionTotals> read, SessionHead? head, bool isFollowed)
    {
        // The record that ended the read is among the bad ones.
        long skipped = read.BadRecords - (read.Error is null ? 0 : 1);
        return new SessionSummary
        {
            Input = name,
            Format = format,
            Compression = compression,
            Bytes = read.Error?.Offset ?? read.NextOffset,
            Head = head,
            Totals = read.Visitor,
            Error = read.Error,
            Fault = read.Fault,
            Skipped = skipped,
            FirstSkipped = [.. _skipped.First.Take((int)Math.Min(skipped, SkippedRecords.Most))],
            IsFollowed = isFollowed,
            Time = Stopwatch.GetElapsedTime(_started),
        };
    }
}
