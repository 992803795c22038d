namespace EventUnion.Internal.Streams;

/// <summary>
/// JSON text sequences (RFC 7464): each text stands behind a record separator. A text that ends by itself is delivered at once, without waiting for the next
/// separator; whatever follows it before that is a record of its own, and bad.
/// </summary>
/// <param name="options">How to read.</param>
internal struct SequenceFramer(EventReadOptions options) : IFramer
{
    private const byte Mark = 0x1E;

    private ValueEnd _end;
    private int _scanned;
    private bool _isOpen;
    private bool _isStray;
    private bool _drops;
    private bool _hasMark;

    public readonly bool Recovers => true;

    public readonly string? Pointer => null;

    public readonly int Depth => 0;

    public readonly RunKind Runs => RunKind.None;

    public FrameState Next(ByteWindow window, ref Frame frame)
    {
        if (_drops)
        {
            return Drop(window) ? FrameState.Dropped : window.IsEnded ? FrameState.End : FrameState.NeedsMore;
        }

        if (_isOpen)
        {
            return FindEnd(window, ref frame);
        }

        while (Blanks.Pass(window))
        {
            if (window.Bytes[0] == Mark)
            {
                _hasMark = true;
                window.Pass(1);
                continue;
            }

            _isOpen = true;
            _isStray = !_hasMark;
            _hasMark = false;
            _end = default;
            _scanned = 0;
            return _isStray ? FindEnd(window, ref frame) : FrameState.Begun;
        }

        return window.IsEnded ? FrameState.End : FrameState.NeedsMore;
    }

    public void Complete(ByteWindow window, int length)
    {
        _isOpen = false;
        window.Pass(length);
    }

    private FrameState FindEnd(ByteWindow window, ref Frame frame)
    {
        ReadOnlySpan<byte> bytes = window.Bytes;
        int mark = bytes[_scanned..].IndexOf(Mark);
        int end = mark < 0 ? -1 : _scanned + mark;
        _scanned = bytes.Length;
        bool isBare = false;
        if (!_isStray)
        {
            ReadOnlySpan<byte> text = end < 0 ? bytes : bytes[..end];
            int value = _end.Find(text, options.MaxDepth);

            // Of a number or word nobody knows whether it is whole unless white space follows.
            isBare = _end.IsScalar && value < 0;
            end = value >= 0 ? value : end;
        }

        if (end < 0 && window.IsEnded)
        {
            end = bytes.Length;
        }

        int length = end < 0 ? bytes.Length : end;
        bool isTooLarge = length > options.MaxEventBytes;
        if (end < 0 && !isTooLarge)
        {
            return FrameState.NeedsMore;
        }

        frame.Buffer = window.Buffer;
        frame.At = window.Start;
        frame.Length = Math.Min(length, options.MaxEventBytes);
        frame.Offset = frame.ResumeOffset = window.Offset;
        frame.IsTerminated = end >= 0 && end < bytes.Length && !isTooLarge;

        // Also what may follow the value: whoever sees it in pieces does not look for its end.
        _drops = isTooLarge;
        if (_isStray)
        {
            ElementFrames.Break(window, ref frame, EventErrorCode.MalformedJson, "A text of a sequence does not stand behind a record separator.");
        }
        else if (isBare)
        {
            ElementFrames.Break(window, ref frame, EventErrorCode.Truncated, "Behind a number or word stands no white space: it may be cut off.");
        }

        FrameState state = isTooLarge ? FrameState.TooLarge : _isStray || isBare ? FrameState.Bad : FrameState.Record;
        Complete(window, length);
        return state;
    }

    /// <summary>Drops bytes up to the next separator; whether it is there.</summary>
    private bool Drop(ByteWindow window)
    {
        int mark = window.Bytes.IndexOf(Mark);
        window.Pass(mark < 0 ? window.Length : mark);
        _drops = mark < 0;
        return !_drops;
    }
}
