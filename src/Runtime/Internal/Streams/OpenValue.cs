namespace EventUnion.Internal.Streams;

/// <summary>A record that is a JSON value in a text, from its first byte to the end that is still looked for.</summary>
/// <param name="maxBytes">The largest one.</param>
/// <param name="maxDepth">How many containers may stand in each other, its own included.</param>
/// <param name="isElement">Whether it is an array's element, behind which only a comma or the array's end may stand.</param>
internal struct OpenValue(int maxBytes, int maxDepth, bool isElement)
{
    private ValueEnd _end;
    private bool _drops;

    /// <summary>Whether there is one.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Begins one at the window's first byte.</summary>
    public FrameState Open()
    {
        _end = default;
        _drops = false;
        IsOpen = true;
        return FrameState.Begun;
    }

    /// <summary>Is told that it has ended, so many bytes on.</summary>
    public void Complete(ByteWindow window, int length)
    {
        IsOpen = false;
        window.Pass(length);
    }

    /// <summary>Looks for its end. One that is dropped gives no frame; it is no longer open when it has ended, or the source has.</summary>
    public FrameState Next(ByteWindow window, ref Frame frame)
    {
        int end = _end.Find(window.Bytes, _drops ? int.MaxValue : maxDepth);
        if (isElement && _end.IsScalar && !_drops)
        {
            // A word ends by itself, whatever it runs into. What is none, or a number that is not whole or runs into something, is malformed: its reader shall see where.
            int word = LengthOfWord(window.Bytes);
            bool isBad = word == 0 && end >= 0 && (!char.IsAsciiDigit((char)window.Bytes[end - 1]) || window.Bytes[end] is (byte)'{' or (byte)'[' or (byte)'"' or (byte)':');
            end = word > 0 ? word : isBad ? end + 1 : end;
        }

        if (_drops)
        {
            return Drop(window, end);
        }

        if (isElement && end < 0 && _end.IsScalar && window.IsEnded && SingleRead.FaultOfBeginning(window.Bytes, maxDepth) is null)
        {
            // Nobody knows whether it is whole, and to the authority it is not.
            Fill(window, ref frame, window.Length);
            Complete(window, window.Length);
            ElementFrames.Break(window, ref frame, EventErrorCode.Truncated, "The input ends before the value does.");
            return FrameState.Bad;
        }

        bool isTooDeep = _end.Depth > maxDepth;
        int length = end >= 0 ? end : isTooDeep ? _end.Scanned : window.Length;
        bool isWhole = end >= 0 || (window.IsEnded && !isTooDeep);
        if (!isWhole && !isTooDeep && length <= maxBytes)
        {
            return FrameState.NeedsMore;
        }

        Fill(window, ref frame, length);
        frame.IsTerminated = end >= 0;
        if (isWhole)
        {
            Complete(window, length);
            return length > maxBytes ? FrameState.TooLarge : FrameState.Record;
        }

        _drops = true;
        window.Pass(_end.Scanned);
        _end.Drop(_end.Scanned);
        return FrameState.TooLarge;
    }

    private readonly void Fill(ByteWindow window, ref Frame frame, int length)
    {
        frame.Buffer = window.Buffer;
        frame.At = window.Start;
        frame.Length = Math.Min(length, maxBytes);
        frame.Offset = frame.ResumeOffset = window.Offset;
        frame.IsTerminated = false;
    }

    private FrameState Drop(ByteWindow window, int end)
    {
        if (end >= 0)
        {
            Complete(window, end);
            return FrameState.Dropped;
        }

        window.Pass(_end.Scanned);
        _end.Drop(_end.Scanned);
        IsOpen = !window.IsEnded;
        return FrameState.NeedsMore;
    }

    /// <summary>How long the word is that begins here; 0 if none does.</summary>
    private static int LengthOfWord(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("true"u8) || bytes.StartsWith("null"u8) ? 4 : bytes.StartsWith("false"u8) ? 5 : 0;
}
