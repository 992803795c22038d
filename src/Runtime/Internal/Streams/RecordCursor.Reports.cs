namespace EventUnion.Internal.Streams;

/// <content>Places of errors, and what becomes of the read.</content>
internal abstract partial class RecordCursor<TEvent>
{
    private void ReportInside(EventError error, ref Frame frame)
    {
        error = Inside(error, ref frame);
        Report(_table.Pointer is { } pointer ? error with { Path = PathOf(pointer, _table.Index) + error.Path } : error, ref frame, isCut: false);
    }

    /// <summary>An error in a record, moved to where it stands in the source.</summary>
    private EventError Inside(EventError error, ref Frame frame)
    {
        long offset = error.Offset + frame.Offset;
        (long line, long column) = PlaceIn(ref frame, offset);
        return error with { Offset = offset, EventIndex = _table.Index, Line = line, Column = column };
    }

    /// <summary>An error in the event that has been read, with its place.</summary>
    private EventError WithPlace(EventError error, ref Frame frame)
    {
        (long line, long column) = PlaceIn(ref frame, error.Offset);
        return error with { EventIndex = _table.Index, Line = line, Column = column };
    }

    private (long Line, long Column) PlaceIn(ref Frame frame, long at)
    {
        (long line, long column) = frame.Place.Line > 0 ? frame.Place : Window.PlaceOf(frame.Offset);
        long begin = frame.Offset;
        ReadOnlySpan<byte> before = frame.Bytes[..(int)Math.Clamp(at - begin, 0, frame.Length)];
        int newline = before.LastIndexOf((byte)'\n');
        return (line + before.Count((byte)'\n'), newline < 0 ? column + (at - begin) : before.Length - newline);
    }

    private bool Report(EventError error, ref Frame frame, bool isCut)
    {
        BadRecords++;
        Options.OnBadRecord?.Invoke(new BadRecord(error, frame.Offset, frame.Bytes, isCut));
        bool isLost = !_recovers && error.Code is EventErrorCode.MalformedJson or EventErrorCode.Truncated;
        if (isLost || Options.BadRecords == BadRecordPolicy.Stop)
        {
            Error = error;
            NextOffset = frame.ResumeOffset;
            return false;
        }

        _isCutOff = error.Code == EventErrorCode.Truncated && !frame.IsTerminated;
        NextOffset = _isCutOff || (isCut && !frame.IsTerminated) ? frame.ResumeOffset : Window.Offset;
        return true;
    }

    /// <summary>Is done with a record that was too large, whose end has come.</summary>
    protected void PassDropped() => NextOffset = Window.Offset;
}
