namespace EventUnion.Internal.Streams;

/// <summary>The elements of an array whose opening bracket is done with.</summary>
/// <param name="maxBytes">The largest element.</param>
/// <param name="maxDepth">How many containers an element may be, its own included.</param>
/// <param name="path">The JSON Pointer to the array.</param>
internal struct ElementFrames(int maxBytes, int maxDepth, string path)
{
    private OpenValue _value = new(maxBytes, maxDepth, isElement: true);
    private bool _wantsValue;
    private bool _isFirst;

    /// <summary>Whether the closing bracket has been met and is done with.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>What may follow: elements, where an element has just been met.</summary>
    public readonly RunKind Runs => !IsClosed && !_isFirst && !_wantsValue && !_value.IsOpen ? RunKind.Elements : RunKind.None;

    /// <summary>Begins an array; one that is gone on with begins behind an element.</summary>
    public void Open(bool isFirst)
    {
        _isFirst = isFirst;
        _wantsValue = IsClosed = false;
    }

    /// <summary>The next element. When <see cref="IsClosed"/>, there is none.</summary>
    public FrameState Next(ByteWindow window, ref Frame frame)
    {
        // As events stand in compact JSON.
        ReadOnlySpan<byte> bytes = window.Bytes;
        if (!_value.IsOpen && !_wantsValue && !_isFirst && bytes.Length > 1 && bytes[0] == (byte)',' && bytes[1] == (byte)'{')
        {
            window.Pass(1);
            return _value.Open();
        }

        while (_value.IsOpen)
        {
            FrameState state = _value.Next(window, ref frame);
            if (state != FrameState.NeedsMore || _value.IsOpen)
            {
                return state;
            }
        }

        while (Blanks.Pass(window))
        {
            byte next = window.Bytes[0];
            if (next == (byte)']' && !_wantsValue)
            {
                window.Pass(1);
                IsClosed = true;
                return FrameState.End;
            }

            if (_isFirst || _wantsValue)
            {
                _isFirst = _wantsValue = false;
                return next is (byte)',' or (byte)']' or (byte)'}' or (byte)':'
                    ? Break(window, ref frame, EventErrorCode.MalformedJson, "An element is missing in the array.", path)
                    : _value.Open();
            }

            if (next != (byte)',')
            {
                return Break(window, ref frame, EventErrorCode.MalformedJson, "Behind an array's element stands neither a comma nor the array's end.", path);
            }

            _wantsValue = true;
            window.Pass(1);
        }

        return window.IsEnded ? Break(window, ref frame, EventErrorCode.Truncated, "The input ends before the array does.", path) : FrameState.NeedsMore;
    }

    public void Complete(ByteWindow window, int length) => _value.Complete(window, length);

    /// <summary>Says what is wrong at the window's first byte.</summary>
    public static FrameState Break(ByteWindow window, ref Frame frame, EventErrorCode code, string message, string path = "")
    {
        (long line, long column) = window.PlaceOf(window.Offset);
        frame.Error = new EventError(code, message, path, window.Offset, -1, line, column);
        return FrameState.Broken;
    }
}
