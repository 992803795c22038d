using System.Globalization;
using System.Text;

namespace EventUnion.Runtime.Tests.Values;

/// <summary>The parts of a time, put together in one of the forms that are accepted.</summary>
public sealed record TimeText(DateTime Clock, char Separator, string Fraction, string Zone)
{
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Clock:yyyy-MM-dd}{Separator}{Clock:HH:mm:ss}{(Fraction.Length == 0 ? "" : "." + Fraction)}{Zone}");

    public byte[] Utf8 => Encoding.UTF8.GetBytes(Text);

    /// <summary>The clock with the fraction, cut to ticks.</summary>
    public DateTime Local => Clock.AddTicks(long.Parse((Fraction + "0000000")[..7], CultureInfo.InvariantCulture));

    public TimeSpan Offset
    {
        get
        {
            string digits = Zone.Replace(":", "", StringComparison.Ordinal);
            if (digits.Length < 3)
                return TimeSpan.Zero;
            var offset = new TimeSpan(int.Parse(digits[1..3], CultureInfo.InvariantCulture), digits.Length > 3 ? int.Parse(digits[3..], CultureInfo.InvariantCulture) : 0, 0);
            return Zone[0] == '-' ? -offset : offset;
        }
    }
}
