using System.Runtime.CompilerServices;
using EventUnion.CompilerServices;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal.Streams;

/// <summary>Hands the events of a source to a visitor. Who calls it knows whether bytes are waited for or not.</summary>
internal sealed class PushRead<TEvent, TVisitor, TDispatch>(RecordCursor<TEvent> cursor, TVisitor visitor)
    where TEvent : IEventUnion<TEvent>, allows ref struct
    where TDispatch : IEventDispatch<TEvent, TVisitor>
{
    private TVisitor _visitor = visitor;

    /// <summary>What came of it.</summary>
    /// <param name="fault">What the source has thrown.</param>
    public ReadResult<TVisitor> Result(Exception? fault) => new(_visitor, cursor.Events, cursor.BadRecords, cursor.NextOffset, cursor.Error, cursor.ReachedEnd)
    {
        Fault = fault,
        LastEventId = cursor.Block?.LastId,
        RetryAfter = cursor.Block?.Retry,
    };

    /// <summary>Delivers what is at hand; whether more bytes are wanted.</summary>
    public bool Advance()
    {
        while (true)
        {
            try
            {
                return Deliver() == CursorState.NeedsMore;
            }
            catch (EventDataException error) when (cursor.IsAboutCurrent(error))
            {
                cursor.EndRun();
                if (!cursor.ReportCurrent(error.Error))
                {
                    return false;
                }
            }
            finally
            {
                cursor.EndRun();
            }
        }
    }

    // A loop of its own leaves room for the visitor to be inlined.
    private CursorState Deliver()
    {
        CursorState state;
        while ((state = cursor.Next()) == CursorState.Event)
        {
            if (!TDispatch.Dispatch(cursor.Current, ref _visitor) || (StopAsking<TVisitor>.CanStop && StopAsking<TVisitor>.Ask(ref _visitor)))
            {
                return CursorState.End;
            }

            if (cursor.CanRun && !(cursor.RunsLines ? Run<LineRun>() : Run<ElementRun>()))
            {
                return CursorState.End;
            }
        }

        return state;
    }

    /// <summary>
    /// Delivers the events that follow as long as their layouts are known, as the read of a span does: the matcher is inlined here, and the framer is not asked. False if the visitor
    /// has had enough.
    /// </summary>
    /// <remarks>What the loop holds is kept small, so that the place where the next event begins stays in a register.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Run<TRun>()
        where TRun : struct, IEventRun
    {
        RecordCursor<TEvent> records = cursor;
        LayoutWalk walk = records.BeginRun();
        SlotTable table = records.Table;
        nint at = records.Window.Start;

        // Never less than 0, as what is less counts as beyond all ends: where nothing is known to be UTF-8, no event ends before.
        nint last = Math.Max(0, records.Window.ValidTo - TRun.LeastBehind);
        while (true)
        {
            // Where the matcher has to begin anew, it is here.
            walk.At = (int)at;
            nint after = walk.Match(table, at);
            if ((nuint)after > (nuint)last || (at = TRun.Next(ref walk, after)) < 0)
            {
                break;
            }

            if (!TDispatch.Dispatch(records.RunTo(ref walk, after), ref _visitor) || (StopAsking<TVisitor>.CanStop && StopAsking<TVisitor>.Ask(ref _visitor)))
            {
                records.EndRun();
                return false;
            }
        }

        records.EndRun();
        return true;
    }
}
