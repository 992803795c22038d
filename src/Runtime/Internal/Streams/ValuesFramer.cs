namespace EventUnion.Internal.Streams;

/// <summary>JSON values one after the other, with or without white space between them.</summary>
/// <param name="options">How to read.</param>
internal struct ValuesFramer(EventReadOptions options) : IFramer
{
    private OpenValue _value = new(options.MaxEventBytes, options.MaxDepth, isElement: false);
    private bool _hasBegun;

    public readonly bool Recovers => false;

    public readonly string? Pointer => null;

    public readonly int Depth => 0;

    public readonly RunKind Runs => RunKind.None;

    public FrameState Next(ByteWindow window, ref Frame frame)
    {
        while (_value.IsOpen)
        {
            FrameState state = _value.Next(window, ref frame);
            if (state != FrameState.NeedsMore || _value.IsOpen)
            {
                return state;
            }
        }

        if (!_hasBegun && !(_hasBegun = Blanks.PassMark(window)))
        {
            return FrameState.NeedsMore;
        }

        return Blanks.Pass(window) ? _value.Open() : window.IsEnded ? FrameState.End : FrameState.NeedsMore;
    }

    public void Complete(ByteWindow window, int length) => _value.Complete(window, length);
}
