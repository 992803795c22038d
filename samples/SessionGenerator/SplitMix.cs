namespace SessionGenerator;

/// <summary>
/// Random numbers by Sebastiano Vigna's splitmix64. <see cref="Random"/> does not promise the same numbers in the next version of .NET, and committed
/// benchmark results are to be made again from the same bytes.
/// </summary>
internal sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to <paramref name="bound"/> - 1. The bias of the modulus does not matter for bounds this small.</summary>
    public int Below(int bound) => (int)(Next() % (uint)bound);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>A number between the two, small ones more often: each doubling has the same share.</summary>
    public int LogBetween(int low, int high)
    {
        double share = (Next() >> 11) * (1.0 / (1UL << 53));
        return (int)(low * Math.Pow((double)high / low, share));
    }

    /// <summary>True <paramref name="times"/> times in a thousand.</summary>
    public bool PerMille(int times) => Below(1000) < times;

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
