namespace EventUnion.Internal;

/// <summary>
/// Validates UTF-8 by windows, ahead of what is delivered: the JSON reader does not look into strings, and small pieces are slow to
/// validate. What is passed over the engine knows to be ASCII. Every byte is validated once, wherever the first bad one stands, and what is asked for must not go back.
/// </summary>
internal ref struct Utf8Gate(ReadOnlySpan<byte> json)
{
    private const int Window = 1 << 16;

    private readonly ReadOnlySpan<byte> _json = json;

    /// <summary>Everything before this offset is UTF-8.</summary>
    public int ValidTo { get; private set; }

    /// <summary>Where the first byte stands that is not UTF-8; -1 as long as none has been met.</summary>
    public int FirstInvalid { get; private set; } = -1;

    /// <summary>Takes note that everything up to <paramref name="end"/> is known to be UTF-8.</summary>
    public void PassTo(int end) => ValidTo = FirstInvalid < 0 ? Math.Max(ValidTo, end) : ValidTo;

    /// <summary>Whether everything up to <paramref name="end"/> is UTF-8.</summary>
    public bool Admits(int end) => end <= ValidTo || (FirstInvalid < 0 && Extend(end));

    private bool Extend(int end)
    {
        int to = (int)Math.Min(_json.Length, Math.Max(end, (long)ValidTo + Window));
        while (to < _json.Length && to > end && (_json[to] & 0xC0) == 0x80)
        {
            to--;
        }

        ReadOnlySpan<byte> window = _json[ValidTo..to];
        if (Utf8Check.IsValid(window))
        {
            ValidTo = to;
            return true;
        }

        // What is wrong may stand behind what is wanted.
        ValidTo = FirstInvalid = ValidTo + ErrorLocator.FirstInvalidUtf8(window);
        return end <= ValidTo;
    }
}
