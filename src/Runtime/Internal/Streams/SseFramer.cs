namespace EventUnion.Internal.Streams;

/// <summary>
/// Server-sent events: lines of fields, an event's data between two empty lines. Data on one line right before the empty one, which is how events are sent, stays in the
/// window; other data is joined in a buffer.
/// </summary>
/// <param name="maxBytes">The most data that an event may have.</param>
/// <param name="framing">What the caller has declared.</param>
/// <param name="block">The event that is being read.</param>
internal struct SseFramer(int maxBytes, ServerSentEventFraming framing, SseBlock block) : IFramer
{
    // The longest field name with its colon and the blank: what a line may have beyond its value.
    private const int LongestField = 7;

    private const int LongestIgnored = 256;

    private long _blockOffset = -1;
    private int _scanned;

    // A line of data at the window's beginning that may be all of the event: its length with the line's end, and where its value stands in it.
    private int _held;
    private int _valueAt;
    private int _valueLength;
    private bool _hasBegun;
    private bool _afterReturn;
    private bool _endsBlock;
    private bool _dropsLine;
    private bool _dropsBlock;
    private bool _hasEnded;

    public readonly bool Recovers => true;

    public readonly string? Pointer => null;

    public readonly int Depth => 0;

    public readonly RunKind Runs => RunKind.None;

    public readonly void Complete(ByteWindow window, int length)
    {
    }

    public FrameState Next(ByteWindow window, ref Frame frame)
    {
        if (_hasEnded)
        {
            return FrameState.End;
        }

        if (!_hasBegun && !(_hasBegun = Blanks.PassMark(window)))
        {
            return FrameState.NeedsMore;
        }

        if (_endsBlock)
        {
            EndBlock();
        }

        while (true)
        {
            if (_afterReturn && !PassLineFeed(window))
            {
                return window.IsEnded ? End(window, ref frame) : FrameState.NeedsMore;
            }

            if (_held > 0 && window.Length > _held && window.Bytes[_held] is not ((byte)'\r' or (byte)'\n'))
            {
                JoinHeld(window);
            }

            ReadOnlySpan<byte> rest = window.Bytes[_held..];
            int found = rest[_scanned..].IndexOfAny((byte)'\r', (byte)'\n');
            int length = found < 0 ? rest.Length : _scanned + found;
            if (found < 0)
            {
                _scanned = length;
                if (length == 0 || !(_dropsLine || IsTooLong(rest)))
                {
                    return window.IsEnded ? End(window, ref frame) : FrameState.NeedsMore;
                }
            }

            FrameState state = TakeLine(window, ref frame, rest[..length], found < 0 ? -1 : rest[length]);
            if (state != FrameState.NeedsMore)
            {
                return state;
            }
        }
    }

    /// <summary>Whether a line without an end yet is longer than it is worth being held.</summary>
    private readonly bool IsTooLong(ReadOnlySpan<byte> line)
    {
        bool isIgnored = line.Length > 0 && (line[0] == (byte)':' || (line.Length > LongestIgnored && !IsField(line, "data"u8) && !IsField(line, "event"u8) && !IsField(line, "id"u8)));
        return isIgnored || line.Length > maxBytes + LongestField;
    }

    private static bool IsField(ReadOnlySpan<byte> line, ReadOnlySpan<byte> name) => line.StartsWith(name) && line.Length > name.Length && line[name.Length] == (byte)':';

    /// <summary>Takes a line, or as much of it as there is where <paramref name="end"/> is negative.</summary>
    private FrameState TakeLine(ByteWindow window, ref Frame frame, ReadOnlySpan<byte> line, int end)
    {
        int length = line.Length + (end < 0 ? 0 : 1);
        bool isRest = _dropsLine;
        _dropsLine = end < 0;
        _afterReturn = end == '\r';
        _scanned = 0;
        if (_blockOffset < 0 && line.Length > 0)
        {
            _blockOffset = window.Offset;
        }

        if (line.IsEmpty && !isRest)
        {
            return Dispatch(window, ref frame, length);
        }

        FrameState state = isRest || _dropsBlock ? FrameState.NeedsMore : TakeField(window, ref frame, line, length);
        if (_held == 0)
        {
            window.Pass(length);
        }

        return state;
    }

    /// <summary>Holds data apart, as something stands between it and the event's end.</summary>
    private void JoinHeld(ByteWindow window)
    {
        block.Join(window, window.Bytes.Slice(_valueAt, _valueLength), window.Offset + _valueAt);
        window.Pass(_held);
        _held = 0;
    }

    private FrameState TakeField(ByteWindow window, ref Frame frame, ReadOnlySpan<byte> line, int length)
    {
        int colon = line.IndexOf((byte)':');
        ReadOnlySpan<byte> name = colon < 0 ? line : line[..colon];
        int valueAt = colon < 0 ? line.Length : colon + (colon + 1 < line.Length && line[colon + 1] == (byte)' ' ? 2 : 1);
        ReadOnlySpan<byte> value = line[valueAt..];
        if (!name.SequenceEqual("data"u8))
        {
            // Of a time to wait the beginning is another one, and how much of the line is at hand must not matter.
            if (!name.SequenceEqual("retry"u8) || (length > line.Length && line.Length <= LongestIgnored))
            {
                block.TakeField(name, value[..Math.Min(value.Length, maxBytes)]);
            }

            return FrameState.NeedsMore;
        }

        bool isWhole = length > line.Length;
        if (!block.HasJoined && isWhole && value.Length <= maxBytes)
        {
            (_held, _valueAt, _valueLength) = (length, valueAt, value.Length);
            return FrameState.NeedsMore;
        }

        if (block.Join(window, value, window.Offset + valueAt) && isWhole)
        {
            return FrameState.NeedsMore;
        }

        _dropsBlock = true;
        Show(ref frame, block.Joined, 0, block.JoinedLength, block.DataOffset);
        frame.IsTerminated = false;
        return FrameState.TooLarge;
    }

    /// <summary>Delivers what the lines before an empty one have said.</summary>
    private FrameState Dispatch(ByteWindow window, ref Frame frame, int length)
    {
        bool isHeld = _held > 0;
        long dataAt = isHeld ? window.Offset + _valueAt : block.DataOffset;
        Show(ref frame, isHeld ? window.Buffer : block.Joined, isHeld ? window.Start + _valueAt : 0, isHeld ? _valueLength : block.JoinedLength, dataAt);
        frame.IsTerminated = true;
        frame.Tag = framing.TagFromEventField == true ? block.Name : default;
        window.Pass(_held + length);
        _held = 0;
        bool hasData = (isHeld || block.HasJoined) && !_dropsBlock;
        block.End();
        if (!hasData || Blanks.LengthOf(frame.Bytes) == frame.Length || framing.IsIgnored(frame.Bytes))
        {
            FrameState state = _dropsBlock ? FrameState.Dropped : FrameState.NeedsMore;
            EndBlock();
            return state;
        }

        _hasEnded = framing.IsEndMarker(frame.Bytes);
        _endsBlock = true;
        return _hasEnded ? FrameState.End : FrameState.Record;
    }

    /// <summary>The source has ended. An event that no empty line ends is incomplete, and none by the specification; it is not left out in silence.</summary>
    private FrameState End(ByteWindow window, ref Frame frame)
    {
        _hasEnded = true;
        ReadOnlySpan<byte> rest = window.Bytes[_held..];
        bool isData = !_dropsBlock && (_held > 0 || block.HasJoined || IsField(rest, "data"u8));
        if (!isData)
        {
            window.Pass(window.Length);
            return FrameState.End;
        }

        Show(ref frame, window.Buffer, window.Start, Math.Min(window.Length, maxBytes), window.Offset);
        frame.ResumeOffset = _blockOffset < 0 ? window.Offset : _blockOffset;
        frame.IsTerminated = false;
        window.Pass(window.Length);
        ElementFrames.Break(window, ref frame, EventErrorCode.Truncated, "The input ends within an event: no empty line follows it.");
        return FrameState.Bad;
    }

    private void EndBlock()
    {
        block.Begin();
        _blockOffset = -1;
        _dropsBlock = _endsBlock = false;
    }

    private readonly void Show(ref Frame frame, byte[] buffer, int at, int length, long offset)
    {
        frame.Buffer = buffer;
        frame.At = at;
        frame.Length = length;
        frame.Offset = offset;
        frame.Place = buffer == block.Joined ? block.DataPlace : default;
        frame.ResumeOffset = _blockOffset;
    }

    /// <summary>Steps over the line feed that may follow a carriage return; false if it may be still to come.</summary>
    private bool PassLineFeed(ByteWindow window)
    {
        if (window.Length == _held)
        {
            return false;
        }

        _afterReturn = false;
        if (window.Bytes[_held] == (byte)'\n')
        {
            if (_held > 0)
            {
                _held++;
            }
            else
            {
                window.Pass(1);
            }
        }

        return true;
    }
}
