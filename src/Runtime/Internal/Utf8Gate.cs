namespace EventUnion.Internal;

/// <summary>
/// Validates UTF-8 by windows, ahead of what is delivered: the JSON reader does not look into strings, and small pieces are slow to
/// validate.
/// </summary>
internal ref struct Utf8Gate(ReadOnlySpan<byte> json)
{
    private const int Window = 1 << 16;

    private readonly ReadOnlySpan<byte> _json = json;

    /// <summary>Everything before this offset is UTF-8.</summary>
    public int ValidTo { get; private set; }

    /// <summary>Whether everything up to <paramref name="end"/> is UTF-8.</summary>
    public bool Admits(int end) => end <= ValidTo || Extend(end);

    /// <summary>Where the first byte before <paramref name="end"/> stands that is not UTF-8, or -1.</summary>
    public readonly int FirstInvalid(int end) =>
        end > ValidTo && ErrorLocator.FirstInvalidUtf8(_json[ValidTo..end]) is >= 0 and int bad ? ValidTo + bad : -1;

    private bool Extend(int end)
    {
        int to = (int)Math.Min(_json.Length, Math.Max(end, (long)ValidTo + Window));
        while (to < _json.Length && to > end && (_json[to] & 0xC0) == 0x80)
        {
            to--;
        }

        if (Utf8Check.IsValid(_json[ValidTo..to]))
        {
            ValidTo = to;
            return true;
        }

        // What is wrong may stand behind what is wanted.
        if (!Utf8Check.IsValid(_json[ValidTo..end]))
        {
            return false;
        }

        ValidTo = end;
        return true;
    }
}
