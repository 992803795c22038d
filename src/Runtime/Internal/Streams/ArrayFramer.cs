namespace EventUnion.Internal.Streams;

/// <summary>The elements of an array that is the whole document.</summary>
internal struct ArrayFramer : IFramer
{
    private ElementFrames _elements;
    private bool _hasBegun;
    private bool _isOpen;

    /// <summary>Makes one.</summary>
    /// <param name="options">How to read.</param>
    /// <param name="goesOn">Whether the source begins behind an element.</param>
    public ArrayFramer(EventReadOptions options, bool goesOn)
    {
        _elements = new ElementFrames(options.MaxEventBytes, options.MaxDepth - 1, "");
        _hasBegun = _isOpen = goesOn;
        _elements.Open(isFirst: false);
    }

    public readonly bool Recovers => false;

    public readonly string? Pointer => "";

    public readonly int Depth => 1;

    public readonly RunKind Runs => _elements.Runs;

    public FrameState Next(ByteWindow window, ref Frame frame)
    {
        if (!_isOpen)
        {
            if (!_hasBegun && !(_hasBegun = Blanks.PassMark(window)))
            {
                return FrameState.NeedsMore;
            }

            if (!Blanks.Pass(window))
            {
                return window.IsEnded ? ElementFrames.Break(window, ref frame, EventErrorCode.Truncated, "The input has no array.") : FrameState.NeedsMore;
            }

            if (window.Bytes[0] != (byte)'[')
            {
                return ElementFrames.Break(window, ref frame, EventErrorCode.WrongRoot, "The document is no array.");
            }

            window.Pass(1);
            _isOpen = true;
            _elements.Open(isFirst: true);
        }

        if (!_elements.IsClosed)
        {
            FrameState state = _elements.Next(window, ref frame);
            if (!_elements.IsClosed)
            {
                return state;
            }
        }

        if (Blanks.Pass(window))
        {
            return ElementFrames.Break(window, ref frame, EventErrorCode.MalformedJson, "Something stands behind the array.");
        }

        return window.IsEnded ? FrameState.End : FrameState.NeedsMore;
    }

    public void Complete(ByteWindow window, int length) => _elements.Complete(window, length);
}
