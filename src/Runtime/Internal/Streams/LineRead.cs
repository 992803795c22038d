using System.Runtime.CompilerServices;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Streams;

/// <summary>A read of JSON Lines: takes bytes as they come, and hands events to the visitor. Who calls it knows whether bytes are waited for or not.</summary>
internal sealed class LineRead<TEvent, TVisitor, TDispatch> : IDisposable
    where TEvent : IEventUnion<TEvent>, allows ref struct
    where TDispatch : IEventDispatch<TEvent, TVisitor>
{
    private static readonly bool s_isStoppable = typeof(IStoppable).IsAssignableFrom(typeof(TVisitor));

    private readonly RecordReadOptions _options;
    private readonly SlotTable _table = SlotTablePool.Rent();
    private readonly int _lease;
    private TVisitor _visitor;
    private EventError? _error;
    private long _index = -1;
    private long _events;
    private long _bad;
    private long _next;
    private bool _isCutOff;
    private bool _reachedEnd;

    public LineRead(TVisitor visitor, RecordReadOptions options)
    {
        _visitor = visitor;
        _options = options;
        _lease = _table.Lease;
        _next = options.StartOffset;
        Window = new LineWindow(options.Events.MaxEventBytes, options.StartOffset);
    }

    public LineWindow Window { get; }

    public ReadResult<TVisitor> Result => new(_visitor, _events, _bad, _next, _error, _reachedEnd);

    /// <summary>Delivers what is at hand; whether more bytes are wanted.</summary>
    public bool Advance()
    {
        while (true)
        {
            switch (Window.Next(out ReadOnlySpan<byte> line))
            {
                case LineState.NeedsMore:
                    return true;
                case LineState.End:
                    _reachedEnd = true;
                    _next = _isCutOff ? _next : Window.Offset;
                    return false;
                case LineState.TooLong:
                    _index++;
                    var error = new EventError(
                        EventErrorCode.TooLarge, $"The record is larger than {_options.Events.MaxEventBytes} bytes.", "", Window.LineOffset, _index, Window.LineNumber, 1);
                    if (!Report(error, line, isCut: true))
                    {
                        return false;
                    }

                    break;
                default:
                    if (!IsBlank(line) && !Read(line))
                    {
                        return false;
                    }

                    break;
            }
        }
    }

    public void Dispose()
    {
        Window.Dispose();
        SlotTablePool.Return(_table, _lease);
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => JsonSyntax.EndOfBlanks(line, line.StartsWith("\uFEFF"u8) ? 3 : 0) == line.Length;

    /// <summary>Reads a line and delivers its event; whether to go on.</summary>
    private bool Read(ReadOnlySpan<byte> line)
    {
        _index++;
        _table.Offset = 0;
        _table.Index = -1;
        bool isRead = false;
        bool goesOn = true;
        try
        {
            if (SingleRead.Event<TEvent>(line, _table, _options.Events))
            {
                isRead = true;
                _table.Offset = Window.LineOffset;
                _table.Index = _index;
                goesOn = TDispatch.Dispatch(TEvent.Create(new EventFrame(line, _table)), ref _visitor) && !(s_isStoppable && HasStopped(ref _visitor));
                _events++;
            }
        }
        catch (EventDataException error)
        {
            // What a visitor asks of a view is located in the stream already.
            return Report(Located(error.Error, isRead ? 0 : Window.LineOffset), line, isCut: false);
        }

        _next = Window.Offset;
        return goesOn;
    }

    /// <summary>Asks a visitor whose type does not say that it can be asked. Compiled with optimisation from the start, as only then no struct is boxed for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasStopped(ref TVisitor visitor) => ((IStoppable)visitor!).IsStopped;

    private EventError Located(EventError error, long shift)
    {
        long offset = error.Offset + shift;
        return error with { Offset = offset, EventIndex = _index, Line = Window.LineNumber, Column = offset - Window.LineOffset + 1 };
    }

    private bool Report(EventError error, ReadOnlySpan<byte> bytes, bool isCut)
    {
        _bad++;
        _options.OnBadRecord?.Invoke(new BadRecord(error, Window.LineOffset, bytes, isCut));
        if (_options.BadRecords == BadRecordPolicy.Stop)
        {
            _error = error;
            return false;
        }

        _isCutOff = error.Code == EventErrorCode.Truncated && !Window.IsTerminated;
        _next = _isCutOff ? Window.LineOffset : Window.Offset;
        return true;
    }
}
