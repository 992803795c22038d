namespace EventUnion.Internal.Streams;

/// <summary>A record on each line that is not blank.</summary>
/// <param name="maxBytes">The longest line, without its end.</param>
internal struct LineFramer(int maxBytes) : IFramer
{
    private int _scanned;
    private bool _drops;

    public readonly bool Recovers => true;

    public readonly string? Pointer => null;

    public readonly int Depth => 0;

    public readonly RunKind Runs => RunKind.Lines;

    public FrameState Next(ByteWindow window, ref Frame frame)
    {
        while (true)
        {
            ReadOnlySpan<byte> bytes = window.Bytes;
            int found = bytes[_scanned..].IndexOf((byte)'\n');
            int end = found < 0 ? bytes.Length : _scanned + found;
            int next = found < 0 ? end : end + 1;
            if (_drops)
            {
                window.Pass(next);
                _scanned = 0;
                _drops = found < 0;
                return !_drops ? FrameState.Dropped : window.IsEnded ? FrameState.End : FrameState.NeedsMore;
            }

            // A carriage return is part of a line's end only with the newline that follows: one byte more may be that, and at the input's end it is one of the line's own.
            bool endsInReturn = found < 0 ? !window.IsEnded : end > 0 && bytes[end - 1] == (byte)'\r';
            int length = endsInReturn ? end - 1 : end;
            bool isTooLarge = length > maxBytes;
            if (found < 0 && !isTooLarge && (!window.IsEnded || end == 0))
            {
                _scanned = end;
                return window.IsEnded ? FrameState.End : FrameState.NeedsMore;
            }

            _scanned = 0;
            frame.Buffer = window.Buffer;
            frame.At = window.Start;
            frame.Length = isTooLarge ? maxBytes : length;
            frame.Offset = frame.ResumeOffset = window.Offset;
            frame.IsTerminated = found >= 0;
            _drops = isTooLarge && found < 0;
            window.Pass(next);
            if (isTooLarge)
            {
                return FrameState.TooLarge;
            }

            if (length > 0 && (bytes[0] == (byte)'{' || !IsBlank(bytes[..length])))
            {
                return FrameState.Record;
            }
        }
    }

    public readonly void Complete(ByteWindow window, int length)
    {
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => JsonSyntax.EndOfBlanks(line, line.StartsWith("\uFEFF"u8) ? 3 : 0) == line.Length;
}
