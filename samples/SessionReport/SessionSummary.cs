using System.Diagnostics;
using SessionReport.Input;
using SessionReport.Visitors;

namespace SessionReport;

/// <summary>Everything that one read of a session found out.</summary>
internal sealed record SessionSummary
{
    public required string Input { get; init; }

    /// <summary>The length of the input.</summary>
    public required long Bytes { get; init; }

    /// <summary>Null where the input ended in an error: the envelope comes after the events.</summary>
    public required SessionHead? Head { get; init; }

    public required KindTotals Kinds { get; init; }

    public required ToolTotals Tools { get; init; }

    public required RunTotals Runs { get; init; }

    public required TextTotals Texts { get; init; }

    public required UnknownTotals Unknown { get; init; }

    /// <summary>What ended the read; null where the input was read to its end.</summary>
    public required EventError? Error { get; init; }

    /// <summary>How long it took to go through the input, without getting it into memory.</summary>
    public required TimeSpan Time { get; init; }

    /// <summary>The bytes that were gone through.</summary>
    public long BytesRead => Error is { } error ? Math.Min(error.Offset, Bytes) : Bytes;

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

    /// <summary>Reads a session: the heart of this program.</summary>
    /// <param name="document">The input.</param>
    /// <param name="options">How to read.</param>
    /// <param name="progress">Told the offset that has been reached.</param>
    /// <param name="cancellation">Ends the read.</param>
    /// <exception cref="OperationCanceledException">The read was ended.</exception>
    public static SessionSummary Read(InputDocument document, EventReadOptions options, IProgress<long>? progress, CancellationToken cancellation)
    {
        var pulse = new Pulse(progress, cancellation);
        var events = new VisitorPair<KindTotals, UnknownTotals>(new KindTotals(), new UnknownTotals());
        var contents = new VisitorPair<TextTotals, VisitorPair<ToolTotals, RunTotals>>(new TextTotals(), new VisitorPair<ToolTotals, RunTotals>(new ToolTotals(), new RunTotals()));
        var totals = new VisitorPair<VisitorPair<KindTotals, UnknownTotals>, VisitorPair<TextTotals, VisitorPair<ToolTotals, RunTotals>>>(events, contents);
        var visitor = new VisitorPair<Pulse, VisitorPair<VisitorPair<KindTotals, UnknownTotals>, VisitorPair<TextTotals, VisitorPair<ToolTotals, RunTotals>>>>(pulse, totals);

        long started = Stopwatch.GetTimestamp();
        bool complete = Session.TryRead(document.Span, ref visitor, out Session session, out EventError error, options);
        TimeSpan time = Stopwatch.GetElapsedTime(started);

        return new SessionSummary
        {
            Input = document.Name,
            Bytes = document.Length,
            Head = error.Code == EventErrorCode.WrongRoot ? null : SessionHead.Of(session),
            Kinds = visitor.Second.First.First,
            Unknown = visitor.Second.First.Second,
            Texts = visitor.Second.Second.First,
            Tools = visitor.Second.Second.Second.First,
            Runs = visitor.Second.Second.Second.Second,
            Error = complete ? null : error,
            Time = time,
        };
    }
}
