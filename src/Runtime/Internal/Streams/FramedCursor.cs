using EventUnion.CompilerServices;

namespace EventUnion.Internal.Streams;

/// <summary>A cursor over the records that a framer finds.</summary>
internal sealed class FramedCursor<TEvent, TFramer> : RecordCursor<TEvent>
    where TEvent : IEventUnion<TEvent>, allows ref struct
    where TFramer : struct, IFramer
{
    private TFramer _framer;
    private Frame _frame;
    private bool _hasBegun;

    public FramedCursor(TFramer framer, RecordReadOptions options)
        : base(options, options.Events.MaxEventBytes + Beyond)
    {
        _framer = framer;
        _frame.Buffer = [];
    }

    // What a framer may have to hold beside a record: a field's name, the end of its line.
    private const int Beyond = 64;

    // Of an event that begins so near the end of what is at hand, the end is looked for first: it is cut off as like as not, and to try it costs more, the longer it is.
    private const int NearEnd = 8 << 10;

    public override CursorState Next()
    {
        while (!HasFailed && !ReachedEnd)
        {
            switch (_framer.Next(Window, ref _frame))
            {
                case FrameState.Record:
                    if (ReadRecord())
                    {
                        IsBehind(_framer.Runs);
                        return CursorState.Event;
                    }

                    break;
                case FrameState.Begun:
                    if (ReadBegun())
                    {
                        IsBehind(_framer.Runs);
                        return CursorState.Event;
                    }

                    break;
                case FrameState.NeedsMore:
                    return CursorState.NeedsMore;
                case FrameState.TooLarge:
                    Begin();
                    ReportTooLarge(ref _frame);
                    break;
                case FrameState.Dropped:
                    PassDropped();
                    break;
                case FrameState.Bad:
                    Begin();
                    ReportUnread(_frame.Error, ref _frame, isCut: false);
                    break;
                case FrameState.Broken:
                    return Break(_frame.Error);
                default:
                    return End();
            }
        }

        return HasFailed ? CursorState.Failed : CursorState.End;
    }

    public override void EndRun()
    {
        (int at, int after) = Extent;
        if (!IsRunning)
        {
            return;
        }

        if (after <= Window.Start)
        {
            PassTo(Window.Start);
            return;
        }

        _frame.Buffer = Window.Buffer;
        _frame.At = at;
        _frame.Length = after - at;
        _frame.Offset = _frame.ResumeOffset = Window.Offset + at - Window.Start;
        _frame.Place = default;
        _frame.IsTerminated = true;
        _frame.Tag = default;
        PassTo(after + LengthOfEnd(after));
    }

    /// <summary>How many bytes end the line, if the run goes through lines.</summary>
    private int LengthOfEnd(int after) => !RunsLines ? 0 : Window.Buffer[after] == (byte)'\r' ? 2 : 1;

    public override bool ReportCurrent(EventError error) => ReportCurrent(error, ref _frame);

    private void Begin()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            Frames(_framer.Recovers, _framer.Pointer, _framer.Depth);
        }
    }

    private bool ReadRecord()
    {
        Begin();
        int at = _frame.At;
        int end = at + _frame.Length;
        if (_frame.Buffer[at] != (byte)'{')
        {
            int bom = _frame.Bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
            at += bom;
            at += Blanks.LengthOf(_frame.Buffer.AsSpan(at, end - at));
        }

        long offset = _frame.Offset + (at - _frame.At);
        if (at < end && ReadFast(_frame.Buffer, at, end, offset) is >= 0 and int length && (at + length == end || Blanks.LengthOf(_frame.Buffer.AsSpan(at + length, end - at - length)) == end - at - length))
        {
            return Take(ref _frame, offset);
        }

        return ReadWhole(ref _frame);
    }

    private bool ReadBegun()
    {
        Begin();
        int at = Window.Start;
        int length = Window.Length < NearEnd && !Window.IsEnded ? -1 : ReadFast(Window.Buffer, at, at + Window.Length, Window.Offset);
        if (length < 0)
        {
            return false;
        }

        _frame.Buffer = Window.Buffer;
        _frame.At = at;
        _frame.Length = length;
        _frame.Offset = _frame.ResumeOffset = Window.Offset;
        _frame.IsTerminated = true;
        _framer.Complete(Window, length);
        return Take(ref _frame, _frame.Offset);
    }
}
