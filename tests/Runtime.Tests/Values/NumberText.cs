using System.Globalization;
using System.Numerics;
using System.Text;

namespace EventUnion.Runtime.Tests.Values;

/// <summary>A JSON number with its exact value as <c>Mantissa × 10^Exponent</c>, the mantissa without zeros at its end.</summary>
public sealed record NumberText(string Text)
{
    public byte[] Utf8 => Encoding.UTF8.GetBytes(Text);

    public (BigInteger Mantissa, int Exponent) Value
    {
        get
        {
            string[] parts = Text.Split('e', 'E');
            int exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
            string[] digits = parts[0].Split('.');
            BigInteger mantissa = BigInteger.Parse(string.Concat(digits), CultureInfo.InvariantCulture);
            exponent -= digits.Length > 1 ? digits[1].Length : 0;
            if (mantissa.IsZero)
                return (mantissa, 0);
            while ((mantissa % 10).IsZero)
            {
                mantissa /= 10;
                exponent++;
            }

            return (mantissa, exponent);
        }
    }

    /// <summary>The value if it is an integer.</summary>
    public BigInteger? Integer => Value is (var mantissa, >= 0 and var exponent) ? mantissa * BigInteger.Pow(10, exponent) : null;
}
