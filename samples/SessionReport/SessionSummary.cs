using SessionReport.Input;
using SessionReport.Visitors;

namespace SessionReport;

/// <summary>Everything that one read of a history found out.</summary>
internal sealed record SessionSummary
{
    public required string Input { get; init; }

    public required InputFormat Format { get; init; }

    public required InputCompression Compression { get; init; }

    /// <summary>How many bytes it is of: all of the input, no longer compressed; up to what is wrong where it ended there.</summary>
    public required long Bytes { get; init; }

    /// <summary>Null where the input has no envelope.</summary>
    public required SessionHead? Head { get; init; }

    public required SessionTotals Totals { get; init; }

    /// <summary>What ended the read; null where nothing was wrong with the data.</summary>
    public required EventError? Error { get; init; }

    /// <summary>What kept the input from being read on; null where nothing did.</summary>
    public required Exception? Fault { get; init; }

    /// <summary>How many records were left out, as they could not be read.</summary>
    public required long Skipped { get; init; }

    /// <summary>What was wrong with the first of them.</summary>
    public required IReadOnlyList<EventError> FirstSkipped { get; init; }

    /// <summary>Whether its events were waited for.</summary>
    public required bool IsFollowed { get; init; }

    /// <summary>How long it took to get the input and go through it, waits included.</summary>
    public required TimeSpan Time { get; init; }

    public KindTotals Kinds => Totals.First.First;

    public UnknownTotals Unknown => Totals.First.Second;

    public TextTotals Texts => Totals.Second.First;

    public ToolTotals Tools => Totals.Second.Second.First;

    public RunTotals Runs => Totals.Second.Second.Second;

    /// <summary>The number of events that were visited.</summary>
    public long Events
    {
        get
        {
            long events = 0;
            foreach (KindTotal total in Kinds.Totals)
                events += total.Events;
            return events;
        }
    }
}
