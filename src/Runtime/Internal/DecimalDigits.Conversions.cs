using System.Globalization;

namespace EventUnion;

/// <content>From digits to the number types: integers and decimals exactly or not at all, binary fractions to the nearest.</content>
internal readonly ref partial struct DecimalDigits
{
    /// <summary>The most digits that a decimal has behind its point; it has one more in all.</summary>
    private const int MaxScale = 28;

    /// <summary>Integers of so many digits are all doubles.</summary>
    private const int MaxExactDigits = 15;

    /// <summary>Powers of ten up to this one are doubles.</summary>
    private const int MaxExactPower = 22;

    /// <summary>
    /// As many digits as can decide between two neighbouring doubles (767) and some more. Behind them only matters whether
    /// there is anything but zeros, for which one digit stands.
    /// </summary>
    private const int DecisiveDigits = 780;

    /// <summary>Room for the decisive digits, one that stands for the rest, a sign, a point, and an exponent.</summary>
    private const int MaxDecisiveLength = DecisiveDigits + 1 + 2 + 6;

    /// <summary>Far outside of the exponents of a double, and short to write.</summary>
    private const int FarMagnitude = 9999;

    /// <summary>An array, because a span over constants allocates until its method is optimised (in .NET 10.0).</summary>
    private static readonly double[] s_exactPowers =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    /// <summary>The absolute value if it is an integer of 128 bits.</summary>
    public bool TryGetInteger(out UInt128 absolute)
    {
        absolute = default;
        if (Count == 0)
            return true;
        return IsInteger && Magnitude < 39 && TryAccumulate((int)Magnitude + 1, out absolute);
    }

    /// <summary>The first <paramref name="count"/> digits as an integer, zeros behind the last significant one.</summary>
    /// <returns>Whether it fits.</returns>
    private bool TryAccumulate(int count, out UInt128 value)
    {
        // 19 digits fit 64 bits, and 38 fit 128: the arithmetic is checked where there are more.
        ulong high = 0;
        int i = 0;
        for (; i < Math.Min(count, 19); i++)
            high = (high * 10) + (uint)(DigitAt(i) - '0');
        value = high;
        for (; i < count; i++)
        {
            var digit = (UInt128)(uint)(DigitAt(i) - '0');
            if (i >= 38 && value > (UInt128.MaxValue - digit) / 10)
                return false;
            value = (value * 10) + digit;
        }

        return true;
    }

    /// <summary>The exact value as a decimal, if there is one. Without an exponent it keeps the zeros at the end of the fraction if it can.</summary>
    public bool TryGetDecimal(out decimal value)
    {
        int written = HasExponent ? 0 : Math.Min(_fraction.Length, MaxScale);
        if (Count == 0)
        {
            value = new decimal(0, 0, 0, isNegative: false, (byte)written);
            return true;
        }

        value = default;
        if (Magnitude is > MaxScale or < -MaxScale)
            return false;
        int needed = Math.Max(0, Count - 1 - (int)Magnitude);
        return (written > needed && TryGetDecimal(written, out value)) || (needed <= MaxScale && TryGetDecimal(needed, out value));
    }

    /// <summary>The nearest double, ties to even; infinite where the value is beyond the largest. Depends on the value alone, not on its spelling.</summary>
    public double ToDouble()
    {
        // Integers below 2^53 and powers of ten up to 10^22 are doubles, and one operation on two doubles rounds correctly (W. D. Clinger, "How to
        // read floating point numbers accurately", 1990). Of what is shown on the wire that is nearly all.
        long exponent = Magnitude - Count + 1;
        if (Count is > 0 and <= MaxExactDigits && exponent is >= -MaxExactPower and <= MaxExactPower)
        {
            _ = TryAccumulate(Count, out UInt128 digits);
            double power = s_exactPowers[(int)Math.Abs(exponent)];
            double absolute = exponent < 0 ? (ulong)digits / power : (ulong)digits * power;
            return IsNegative ? -absolute : absolute;
        }

        Span<byte> text = stackalloc byte[MaxDecisiveLength];
        return double.Parse(text[..WriteDecisive(text)], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The nearest float, ties to even; infinite where the value is beyond the largest. Depends on the value alone, not on its spelling.</summary>
    public float ToSingle()
    {
        Span<byte> text = stackalloc byte[MaxDecisiveLength];
        return float.Parse(text[..WriteDecisive(text)], NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The value with so many digits behind the point, if a decimal has room for it.</summary>
    private bool TryGetDecimal(int scale, out decimal value)
    {
        value = default;
        long digits = Magnitude + 1 + scale;
        if (digits > MaxScale + 1 || !TryAccumulate((int)digits, out UInt128 absolute) || absolute >> 96 != 0)
            return false;
        value = new decimal((int)(uint)absolute, (int)(uint)(absolute >> 32), (int)(uint)(absolute >> 64), IsNegative, (byte)scale);
        return true;
    }

    /// <summary>Writes a number of bounded length, <c>-d.ddd…e±m</c>, that lies between the same two doubles.</summary>
    private int WriteDecisive(Span<byte> text)
    {
        int length = 0;
        if (IsNegative)
            text[length++] = (byte)'-';
        text[length++] = DigitAt(0);
        text[length++] = (byte)'.';
        text[length++] = (byte)'0';
        length -= Count > 1 ? 1 : 0;
        for (int i = 1; i < Math.Min(Count, DecisiveDigits); i++)
            text[length++] = DigitAt(i);
        if (Count > DecisiveDigits)
            text[length++] = (byte)'1';
        text[length++] = (byte)'e';
        _ = ((int)Math.Clamp(Magnitude, -FarMagnitude, FarMagnitude)).TryFormat(text[length..], out int written, default, CultureInfo.InvariantCulture);
        return length + written;
    }
}
