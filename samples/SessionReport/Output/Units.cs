using System.Globalization;

namespace SessionReport.Output;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class Units
{
    private static readonly string[] s_bytes = ["B", "kB", "MB", "GB"];

    /// <summary>A size in decimal units, with three digits or more.</summary>
    public static string Bytes(double bytes)
    {
        int unit = 0;
        while (bytes >= 999.5 && unit < s_bytes.Length - 1)
        {
            bytes /= 1000;
            unit++;
        }

        return $"{Digits(bytes, whole: unit == 0)} {s_bytes[unit]}";
    }

    /// <summary>A count with its thousands apart.</summary>
    public static string Count(decimal count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A duration in the unit that suits it.</summary>
    /// <param name="milliseconds">The duration.</param>
    public static string Duration(double milliseconds) => milliseconds switch
    {
        < 1000 => $"{Digits(milliseconds, whole: false)} ms",
        < 59_950 => $"{Digits(milliseconds / 1000, whole: false)} s",
        < 3_570_000 => $"{Parts(milliseconds, 60_000, 1000, "min", "s")}",
        < 36_000_000_000 => $"{Parts(milliseconds, 3_600_000, 60_000, "h", "min")}",
        _ => $"{Math.Round(milliseconds / 3_600_000).ToString("N0", CultureInfo.InvariantCulture)} h",
    };

    /// <summary>A speed in events per second.</summary>
    public static string Rate(double perSecond) => perSecond switch
    {
        >= 999_500 => $"{Digits(perSecond / 1_000_000, whole: false)} million",
        >= 1000 => $"{Count((decimal)(Math.Round(perSecond / 1000) * 1000))}",
        _ => Count((decimal)Math.Round(perSecond)),
    };

    private static string Parts(double milliseconds, double major, double minor, string majorUnit, string minorUnit)
    {
        double minors = Math.Round(milliseconds / minor);
        double each = major / minor;
        return string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(minors / each):N0} {majorUnit} {minors % each:00} {minorUnit}");
    }

    private static string Digits(double value, bool whole)
    {
        string format = whole || value >= 99.95 ? "N0" : value >= 9.995 ? "N1" : "N2";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
