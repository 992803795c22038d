using System.Globalization;

namespace SessionReport.Output;

/// <summary>Parts of a whole in percent with one decimal, rounded so that what is printed adds up to 100.0.</summary>
internal static class Shares
{
    /// <summary>The share of each part.</summary>
    /// <param name="parts">The parts; none is negative.</param>
    /// <returns>A text for each part; all empty where the whole is 0.</returns>
    public static string[] Of(ReadOnlySpan<long> parts)
    {
        decimal whole = 0;
        foreach (long part in parts)
            whole += part;
        var shares = new string[parts.Length];
        if (whole == 0)
        {
            Array.Fill(shares, "");
            return shares;
        }

        // Largest remainders: round all down, then give what is missing to those that lost most.
        var tenths = new int[parts.Length];
        var lost = new decimal[parts.Length];
        int missing = 1000;
        for (int i = 0; i < parts.Length; i++)
        {
            decimal exact = parts[i] * 1000m / whole;
            tenths[i] = (int)exact;
            lost[i] = exact - tenths[i];
            missing -= tenths[i];
        }

        foreach (int i in Enumerable.Range(0, tenths.Length).OrderByDescending(i => lost[i]).Take(missing))
            tenths[i]++;
        for (int i = 0; i < tenths.Length; i++)
            shares[i] = string.Create(CultureInfo.InvariantCulture, $"{tenths[i] / 10m:0.0} %");
        return shares;
    }
}
