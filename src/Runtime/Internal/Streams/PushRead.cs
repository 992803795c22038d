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

            if (cursor.CanRun && !(cursor.RunsLines ? RunLines() : Run()))
            {
                return CursorState.End;
            }
        }

        return state;
    }

    /// <summary>
    /// Delivers the elements that follow as long as their layouts are known, as the read of a span does: the matcher is inlined here, and the framer is not asked. False if the visitor
    /// has had enough.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Run()
    {
        LayoutWalk walk = cursor.BeginRun();
        SlotTable table = cursor.Table;
        ByteWindow window = cursor.Window;
        long shift = window.Offset - window.Start;
        nint at = window.Start;
        nint validTo = window.ValidTo;
        int most = cursor.Options.Events.MaxEventBytes;
        bool goesOn = true;
        while (goesOn)
        {
            // Where the matcher has to begin anew, it is here.
            walk.At = (int)at;
            nint after = walk.Match(table, at);
            if ((nuint)after > (nuint)validTo || after - table.Offset > most)
            {
                break;
            }

            cursor.RunTo((int)table.Offset, (int)after, shift);
            at = after;
            goesOn = TDispatch.Dispatch(cursor.Current, ref _visitor) && !(StopAsking<TVisitor>.CanStop && StopAsking<TVisitor>.Ask(ref _visitor));
        }

        cursor.EndRun();
        return goesOn;
    }

    /// <summary>Delivers the lines that follow, as <see cref="Run"/> does elements. Each is known to have ended before it is delivered.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RunLines()
    {
        LayoutWalk walk = cursor.BeginRun();
        SlotTable table = cursor.Table;
        ByteWindow window = cursor.Window;
        ReadOnlySpan<byte> bytes = window.Buffer;
        long shift = window.Offset - window.Start;
        nint at = window.Start;
        nint validTo = window.ValidTo;
        int most = cursor.Options.Events.MaxEventBytes;
        bool goesOn = true;
        while (goesOn)
        {
            walk.At = (int)at;
            nint after = walk.Match(table, at);
            if ((nuint)after >= (nuint)validTo || after - at > most)
            {
                break;
            }

            nint next = after + 1;
            if (bytes[(int)after] != (byte)'\n' && (bytes[(int)after] != (byte)'\r' || next++ >= validTo || bytes[(int)after + 1] != (byte)'\n'))
            {
                break;
            }

            cursor.RunTo((int)at, (int)after, shift);
            at = next;
            goesOn = TDispatch.Dispatch(cursor.Current, ref _visitor) && !(StopAsking<TVisitor>.CanStop && StopAsking<TVisitor>.Ask(ref _visitor));
        }

        cursor.EndRun();
        return goesOn;
    }
}
