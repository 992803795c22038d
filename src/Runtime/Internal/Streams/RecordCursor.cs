using System.Globalization;
using System.Runtime.CompilerServices;
using EventUnion.CompilerServices;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal.Streams;

/// <summary>
/// Goes through the events of a source, as far as its bytes are at hand. It does not know where they come from or whether they are waited for: who owns it
/// fills its window. One table and one layout reader serve the whole read.
/// </summary>
internal abstract partial class RecordCursor<TEvent> : IDisposable
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    private readonly SlotTable _table = SlotTablePool.Rent();
    private readonly LayoutReader? _layouts;
    private readonly int _lease;
    private readonly int _layoutsLease;
    private readonly bool _takesAll;
    private bool _canMatch;
    private bool _recovers;
    private bool _isCutOff;
    private int _depth;
    private long _before;
    private const int LongestSeparator = 64;

    // Where the element ends that was read last; -1 if none was, or it is not an array's.
    private long _behind = -1;
    private byte[] _buffer = [];
    private int _at;
    private int _after;

    // Of events that a walk goes through: from places in the buffer to offsets, and the index of the one before.
    private long _shift;
    private long _indexBefore;

    protected RecordCursor(RecordReadOptions options, int mostBytes)
    {
        Options = options;
        NextOffset = options.StartOffset;
        Window = new ByteWindow(mostBytes, options.StartOffset);
        _takesAll = options.Events.AdmitsAll && options.Events.Duplicates != DuplicateMembers.Throw;
        _lease = _table.Lease;
        _table.Options = options.Events;
        _layouts = LayoutReaderPool<TEvent>.Rent(options.Events);
        _layoutsLease = _layouts?.Lease ?? 0;
    }

    public RecordReadOptions Options { get; }

    public ByteWindow Window { get; }

    /// <summary>What stands around the events, where they stand in an envelope.</summary>
    public EnvelopeText? Envelope { get; init; }

    /// <summary>What is said beside the events, where they are server-sent.</summary>
    public SseBlock? Block { get; init; }

    public long Events { get; private set; }

    public long BadRecords { get; private set; }

    /// <summary>Where to go on.</summary>
    public long NextOffset { get; private set; }

    public EventError? Error { get; private set; }

    public bool ReachedEnd { get; private set; }

    /// <summary>Whether records are read to become owned ones.</summary>
    public bool ReadsRecords
    {
        set => _table.ReadsRecord = value;
    }

    /// <summary>The event. Valid until the next one is asked for.</summary>
    public TEvent Current => TEvent.Create(new EventFrame(_buffer.AsSpan(_at, _after - _at), _table));

    /// <summary>Whether events may follow that a <see cref="LayoutWalk"/> goes through by itself.</summary>
    public bool CanRun { get; protected set; }

    /// <summary>Whether these stand on lines, not in an array.</summary>
    public bool RunsLines { get; private set; }

    /// <summary>The slots of <see cref="Current"/>.</summary>
    public SlotTable Table => _table;

    /// <summary>Whether a walk goes through events that the window is not done with yet.</summary>
    protected bool IsRunning { get; private set; }

    protected (int At, int After) Extent => (_at, _after);

    /// <summary>Is told what stands before the first line, where that is not the source's first.</summary>
    public void BeginAt(LinePlace place)
    {
        Window.BeginAt(place.Lines + 1);
        _table.Index = place.Records - 1;
        _before = place.Records;
    }

    /// <summary>Goes on to the next event.</summary>
    public abstract CursorState Next();

    /// <summary>Begins to go through events without the framer, which is told where that has led by <see cref="EndRun"/>.</summary>
    public LayoutWalk BeginRun()
    {
        LayoutWalk walk = LayoutWalk.OfPadded(_layouts, Window.Buffer.AsSpan(0, Window.Start + Window.Length + ByteWindow.Reach));
        walk.Depth = _depth;
        walk.IsOnLines = RunsLines;
        walk.MostBytes = Options.Events.MaxEventBytes;
        walk.Renew(isAfterOther: true, _table);
        IsRunning = true;
        _shift = Window.Offset - Window.Start;
        _indexBefore = _table.Index;
        return walk;
    }

    /// <summary>Takes an event that a walk has matched.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="after">Where the event ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TEvent RunTo(ref LayoutWalk walk, nint after)
    {
        SlotTable table = _table;
        nint begin = (nint)table.Offset;
        _at = (int)begin;
        _after = (int)after;
        table.Offset = begin + _shift;
        table.Index++;
        return TEvent.Create(new EventFrame(walk.Slice(begin, after), table));
    }

    /// <summary>Is done with the events that a walk has gone through.</summary>
    public abstract void EndRun();

    /// <summary>Whether an error that somebody has met with <see cref="Current"/> is about it, and not about what else was read.</summary>
    public bool IsAboutCurrent(EventDataException exception) => exception.Origin == _table && exception.Error.EventIndex == _table.Index && Events > 0;

    /// <summary>Takes an error that was met with <see cref="Current"/>, which is a bad record by that; whether to go on.</summary>
    public bool ReportCurrent(EventError error, ref Frame frame)
    {
        Events--;
        return Report(WithPlace(error, ref frame), ref frame, isCut: false);
    }

    /// <summary>The same, for who does not know the frame.</summary>
    public abstract bool ReportCurrent(EventError error);

    public void Dispose()
    {
        Window.Dispose();
        _buffer = [];
        _at = _after = 0;
        SlotTablePool.Return(_table, _lease);
        LayoutReaderPool<TEvent>.Return(_layouts, _layoutsLease);
    }

    /// <summary>Takes note of what a framer has said about itself.</summary>
    protected void Frames(bool recovers, string? pointer, int depth)
    {
        _recovers = recovers;
        _depth = Options.Events.MaxDepth - depth;
        _table.Pointer = pointer;
        _canMatch = _layouts is not null && _layouts.CanMatch(isAfterOther: false, _depth);
        PrepareMatches();
    }

    /// <summary>Makes the table one that layouts can be matched into, at the beginning and after a read that has been broken off.</summary>
    private void PrepareMatches()
    {
        if (_layouts is not null)
        {
            _table.BeginMatches(TEvent.Union);
        }
    }

    /// <summary>Reads the event that begins at a position in a buffer, and at an offset in the source, if it is one that the engine knows to read; its length, or -1. It is not taken yet.</summary>
    protected int ReadFast(byte[] buffer, int at, int end, long offset)
    {
        if (_layouts is null || buffer[at] != (byte)'{')
        {
            return -1;
        }

        ReadOnlySpan<byte> readable = buffer.AsSpan(0, end + ByteWindow.Reach);
        int after = _canMatch ? _layouts.Match(isAfterOther: false, readable, at, end, _table, _depth) : -1;
        bool isRecognised = after >= 0;
        if (!isRecognised)
        {
            after = LayoutReader.Scan<TEvent>(readable, at, end, _table, _depth);
        }

        // What stands behind the end is anything.
        if (after < 0 || after > end || after - at > Options.Events.MaxEventBytes || !IsUtf8(buffer, at, after))
        {
            return -1;
        }

        (_buffer, _at, _after) = (buffer, at, after);
        if (!isRecognised || _table.NeedsKind)
        {
            ReadOnlySpan<byte> source = buffer.AsSpan(at, after - at);
            EventClassifier.Classify<TEvent>(source, _table, Options.Events);
            if (!isRecognised)
            {
                LearnFrom(buffer, at, after, offset);
            }
        }

        return after - at;
    }

    /// <summary>Takes an event that has been read; whether it is delivered.</summary>
    protected bool Take(ref Frame frame, long offset)
    {
        _table.Offset = offset;
        _table.Index++;
        if (frame.Tag.Length > 0)
        {
            EventClassifier.ClassifyByName<TEvent>(_buffer.AsSpan(_at, _after - _at), _table, frame.Tag.Span);
        }

        if (_takesAll || Admit(ref frame))
        {
            Events++;
            NextOffset = Window.Offset;
            return true;
        }

        return false;
    }

    /// <summary>Reads a record by the authority and takes it; whether it is delivered.</summary>
    protected bool ReadWhole(ref Frame frame)
    {
        // A view of the record before must not be taken for one of this.
        (_buffer, _at, _after) = (frame.Buffer, frame.At, frame.At + frame.Length);
        ReadOnlySpan<byte> record = frame.Bytes;
        try
        {
            _table.Offset = 0;
            string? pointer = _table.Pointer;
            long index = _table.Index;
            (_table.Pointer, _table.Index) = (null, -1);
            try
            {
                SingleRead.ByAuthority<TEvent>(record, _table, Options.Events, _depth);
            }
            finally
            {
                (_table.Pointer, _table.Index) = (pointer, index);
            }

            Slot self = _table.Slots[0];
            if (_layouts is not null && self.Kind == SlotKind.ReadObject)
            {
                Learn(record.Slice(self.Offset, self.Length));
            }
        }
        catch (EventDataException error)
        {
            _table.Index++;
            _table.Invalidate();
            ReportInside(error.Error, ref frame);
            PrepareMatches();
            return false;
        }

        return Take(ref frame, frame.Offset);
    }

    /// <summary>Counts a record that nobody can read, and reports it.</summary>
    protected bool ReportUnread(EventError error, ref Frame frame, bool isCut)
    {
        _table.Index++;
        _table.Invalidate();
        string path = error.Path.Length == 0 && _table.Pointer is { } pointer ? PathOf(pointer, _table.Index) : error.Path;
        return Report(error with { EventIndex = _table.Index, Path = path }, ref frame, isCut);
    }

    /// <summary>Says what is wrong with a record that is too large, of which the beginning is at hand.</summary>
    protected bool ReportTooLarge(ref Frame frame)
    {
        (long line, long column) = PlaceIn(ref frame, frame.Offset);
        var error = new EventError(EventErrorCode.TooLarge, $"The record is larger than {Options.Events.MaxEventBytes} bytes.", "", frame.Offset, -1, line, column);
        if (!_recovers && SingleRead.FaultOfBeginning(frame.Bytes, _depth) is { } fault)
        {
            // Malformed or too deep, which may be why it does not end.
            error = Inside(fault, ref frame);
            error = _table.Pointer is { } pointer ? error with { Path = PathOf(pointer, _table.Index + 1) + fault.Path } : error;
        }

        return ReportUnread(error, ref frame, isCut: true);
    }

    /// <summary>Ends the read where the framing is broken.</summary>
    protected CursorState Break(EventError error)
    {
        _table.Invalidate();
        BadRecords++;
        Error = error;
        return CursorState.Failed;
    }

    protected CursorState End()
    {
        _table.Invalidate();
        ReachedEnd = true;
        NextOffset = _isCutOff ? NextOffset : Window.Offset;
        return CursorState.End;
    }

    /// <summary>Takes note of what stands next.</summary>
    protected void IsBehind(RunKind run)
    {
        _behind = run == RunKind.Elements ? Window.Offset : -1;
        RunsLines = run == RunKind.Lines;
        CanRun = run != RunKind.None && _layouts is not null && _takesAll && Options.Events.MaxEventBytes >= LayoutWalk.LongestLikely;
    }

    /// <summary>Is done with bytes that a walk has gone through.</summary>
    protected void PassTo(int after)
    {
        IsRunning = false;
        long events = _table.Index - _indexBefore;
        Events += events;
        if (RunsLines && events > 0)
        {
            // The last one's may still be asked for.
            Window.PassLines(_at - Window.Start, events - 1);
        }

        Window.Pass(after - Window.Start);
        NextOffset = Window.Offset;
        _behind = RunsLines ? -1 : NextOffset;
    }

    /// <summary>Whether the error that was reported last ends the read.</summary>
    protected bool HasFailed => Error is not null;

    private static string PathOf(string pointer, long index) => pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    private bool IsUtf8(byte[] buffer, int at, int after) =>
        buffer == Window.Buffer ? Window.IsUtf8(at, after) : Utf8Check.IsValid(buffer.AsSpan(at, after - at));

    /// <summary>Learns an event's layout; that of an element with what separates it from the one before, if that is at hand.</summary>
    private void LearnFrom(byte[] buffer, int at, int after, long offset)
    {
        long separator = offset - _behind;
        if (_behind < 0 || separator > LongestSeparator || separator > at || !buffer.AsSpan(at - (int)separator, (int)separator).Trim(" \t\r\n"u8).SequenceEqual(","u8))
        {
            Learn(buffer.AsSpan(at, after - at));
            return;
        }

        int from = at - (int)separator;
        _layouts!.Learn<TEvent>(isAfterOther: true, buffer.AsSpan(from, after - from), (int)separator, _table.Index + 1 - _before, _table);
        _canMatch = _layouts.CanMatch(isAfterOther: false, _depth);
    }

    private void Learn(ReadOnlySpan<byte> source)
    {
        _layouts!.Learn<TEvent>(isAfterOther: false, source, 0, _table.Index + 1 - _before, _table);
        _canMatch = _layouts.CanMatch(isAfterOther: false, _depth);
    }

    private bool Admit(ref Frame frame)
    {
        try
        {
            ReadOnlySpan<byte> source = _buffer.AsSpan(_at, _after - _at);
            if (Options.Events.Duplicates == DuplicateMembers.Throw && _table.Duplicates.Find(source, 0, source.Length) is >= 0 and int at)
            {
                ReadThrow.Duplicate(new EventFrame(source, _table), at);
            }

            if (EventClassifier.Admit<TEvent>(source, _table, Options.Events))
            {
                return true;
            }

            NextOffset = Window.Offset;
        }
        catch (EventDataException error)
        {
            Report(WithPlace(error.Error, ref frame), ref frame, isCut: false);
        }
        catch (ReadLimitException error)
        {
            string path = _table.Pointer is { } pointer ? PathOf(pointer, _table.Index) : "";
            long offset = error.Offset < 0 ? _table.Offset + StrayCheck.StartOf(_table.Slots[0]) : _table.Offset + error.Offset;
            Report(WithPlace(new EventError(error.Code, error.Message, path, offset, _table.Index, 0, 0), ref frame), ref frame, isCut: false);
        }

        return false;
    }
}
