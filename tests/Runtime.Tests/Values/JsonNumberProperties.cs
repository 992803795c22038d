using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;

namespace EventUnion.Runtime.Tests.Values;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class JsonNumberProperties
{
    [Property]
    public void Integers_AreExactOrRefused(NumberText sample)
    {
        var number = new JsonNumber(sample.Utf8);
        BigInteger? value = sample.Integer;
        Assert.Equal(value.HasValue, number.IsInteger);
        Check(value, int.MinValue, int.MaxValue, number.TryGetInt32(out int int32), int32);
        Check(value, long.MinValue, long.MaxValue, number.TryGetInt64(out long int64), int64);
        Check(value, ulong.MinValue, ulong.MaxValue, number.TryGetUInt64(out ulong uint64), uint64);
        Check(value, (BigInteger)Int128.MinValue, (BigInteger)Int128.MaxValue, number.TryGetInt128(out Int128 int128), (BigInteger)int128);
    }

    [Property]
    public void Decimals_AreExactOrRefused(NumberText sample)
    {
        bool found = new JsonNumber(sample.Utf8).TryGetDecimal(out decimal value);
        (BigInteger mantissa, int exponent) = sample.Value;
        BigInteger scaled = mantissa * BigInteger.Pow(10, Math.Max(0, exponent));
        Assert.Equal(exponent >= -28 && BigInteger.Abs(scaled) < BigInteger.One << 96, found);
        if (found)
            Assert.Equal(sample.Value, new NumberText(value.ToString(CultureInfo.InvariantCulture)).Value);
    }

    [Property]
    public void BinaryFractions_AreThoseOfTheFramework(NumberText sample)
    {
        double expected = double.Parse(sample.Text, CultureInfo.InvariantCulture);
        Assert.Equal(double.IsFinite(expected), new JsonNumber(sample.Utf8).TryGetDouble(out double value));
        Assert.Equal(double.IsFinite(expected) ? BitConverter.DoubleToInt64Bits(expected) : 0, BitConverter.DoubleToInt64Bits(value));

        float expectedSingle = float.Parse(sample.Text, CultureInfo.InvariantCulture);
        Assert.Equal(float.IsFinite(expectedSingle), new JsonNumber(sample.Utf8).TryGetSingle(out float single));
        Assert.Equal(float.IsFinite(expectedSingle) ? BitConverter.SingleToInt32Bits(expectedSingle) : 0, BitConverter.SingleToInt32Bits(single));
    }

    [Property]
    public void Double_IsNearestWithTiesToEven(NumberText sample) => AssertNearest(sample);

    [Property]
    public void NumberBetweenTwoDoubles_IsRoundedRight(double value, bool above)
    {
        // The exact middle of two neighbours, spelled in several ways, and a hair beside it.
        if (!double.IsFinite(value) || !double.IsFinite(double.BitIncrement(value)))
            return;
        value = Math.Abs(value);
        (BigInteger low, int lowPower) = BinaryParts(value);
        (BigInteger high, int highPower) = BinaryParts(double.BitIncrement(value));
        int power = Math.Min(lowPower, highPower) - 1;
        BigInteger middle = ((low << (lowPower - power)) + (high << (highPower - power))) >> 1;
        BigInteger digits = power < 0 ? middle * BigInteger.Pow(5, -power) : middle << power;
        int exponent = Math.Min(power, 0);
        AssertNearest(new NumberText(string.Create(CultureInfo.InvariantCulture, $"{digits}e{exponent}")));
        AssertNearest(new NumberText(string.Create(CultureInfo.InvariantCulture, $"-{digits}000.00e{exponent - 3}")));
        digits = (digits * BigInteger.Pow(10, 40)) + (above ? 1 : -1);
        AssertNearest(new NumberText(string.Create(CultureInfo.InvariantCulture, $"{digits}e{exponent - 40}")));
    }

    [Fact]
    public void TieOfTwentyDigits_IsRoundedToEven() => AssertNearest(new NumberText("70159112021234068000e-3"));

    [Property]
    public void EveryDouble_ComesBack(double value)
    {
        if (!double.IsFinite(value))
            return;
        Assert.True(new JsonNumber(new NumberText(value.ToString("R", CultureInfo.InvariantCulture)).Utf8).TryGetDouble(out double back));
        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(back));
    }

    [Property]
    public void Equality_IsByValue(NumberText left, NumberText right)
    {
        Assert.Equal(left.Value == right.Value, new JsonNumber(left.Utf8) == new JsonNumber(right.Utf8));
        (BigInteger mantissa, int exponent) = left.Value;
        foreach (string spelling in Spellings(mantissa, exponent))
        {
            Assert.True(new JsonNumber(left.Utf8) == new JsonNumber(new NumberText(spelling).Utf8), spelling);
            Assert.Equal(mantissa.IsZero, new JsonNumber(left.Utf8) == new JsonNumber(new NumberText(spelling + "1").Utf8));
        }
    }

    [Property]
    public void OwnedNumber_KeepsTextAndComparesByValue(NumberText left, NumberText right)
    {
        Number a = Number.Parse(left.Utf8), b = Number.Parse(right.Utf8);
        Assert.Equal(left.Text, a.ToString());
        Assert.Equal(left.Value == right.Value, a == b);
        Assert.Equal(Compare(left.Value, right.Value), Math.Sign(a.CompareTo(b)));
        foreach (string spelling in Spellings(left.Value.Mantissa, left.Value.Exponent))
        {
            Number other = Number.Parse(new NumberText(spelling).Utf8);
            Assert.Equal(a, other);
            Assert.Equal(a.GetHashCode(), other.GetHashCode());
        }
    }

    [Property]
    public void OwnedNumber_HasTheValuesOfTheView(NumberText sample)
    {
        var view = new JsonNumber(sample.Utf8);
        Number owned = Number.Parse(sample.Utf8);
        Assert.Equal((view.TryGetInt64(out long a), a), (owned.TryGetInt64(out long b), b));
        Assert.Equal((view.TryGetUInt64(out ulong c), c), (owned.TryGetUInt64(out ulong d), d));
        Assert.Equal((view.TryGetDecimal(out decimal e), e), (owned.TryGetDecimal(out decimal f), f));
        Assert.Equal((view.TryGetDouble(out double g), g), (owned.TryGetDouble(out double h), h));
        Assert.Equal((view.TryGetSingle(out float i), i), (owned.TryGetSingle(out float j), j));
        Assert.Equal(view.IsInteger, owned.IsInteger);
    }

    private static void Check(BigInteger? value, BigInteger min, BigInteger max, bool found, BigInteger actual)
    {
        bool expected = value >= min && value <= max;
        Assert.Equal(expected, found);
        Assert.Equal(expected ? value!.Value : 0, actual);
    }

    private static void AssertNearest(NumberText sample)
    {
        if (!new JsonNumber(sample.Utf8).TryGetDouble(out double value) || double.IsInfinity(double.BitIncrement(Math.Abs(value))))
            return;
        (BigInteger mantissa, int exponent) = sample.Value;
        value = Math.Abs(value);
        bool even = (BitConverter.DoubleToInt64Bits(value) & 1) == 0;
        int toUpper = CompareWithMiddle(BigInteger.Abs(mantissa), exponent, value, double.BitIncrement(value));
        Assert.True(even ? toUpper <= 0 : toUpper < 0, sample.Text);
        if (value > 0)
        {
            int toLower = CompareWithMiddle(BigInteger.Abs(mantissa), exponent, double.BitDecrement(value), value);
            Assert.True(even ? toLower >= 0 : toLower > 0, sample.Text);
        }
    }

    /// <summary>Compares a decimal number with the middle of two doubles, in integers.</summary>
    private static int CompareWithMiddle(BigInteger mantissa, int exponent, double low, double high)
    {
        (BigInteger a, int aPower) = BinaryParts(low);
        (BigInteger b, int bPower) = BinaryParts(high);
        int power = Math.Min(aPower, bPower);
        BigInteger twice = (a << (aPower - power)) + (b << (bPower - power));
        BigInteger left = mantissa * BigInteger.Pow(10, Math.Max(exponent, 0)) << (1 + Math.Max(-power, 0));
        BigInteger right = (twice << Math.Max(power, 0)) * BigInteger.Pow(10, Math.Max(-exponent, 0));
        return left.CompareTo(right);
    }

    private static (BigInteger Mantissa, int Power) BinaryParts(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52);
        long fraction = bits & ((1L << 52) - 1);
        return exponent == 0 ? (fraction, -1074) : (fraction | (1L << 52), exponent - 1075);
    }

    private static int Compare((BigInteger Mantissa, int Exponent) left, (BigInteger Mantissa, int Exponent) right)
    {
        int exponent = Math.Min(left.Exponent, right.Exponent);
        return (left.Mantissa * BigInteger.Pow(10, left.Exponent - exponent)).CompareTo(right.Mantissa * BigInteger.Pow(10, right.Exponent - exponent));
    }

    /// <summary>The same value in other words; a digit added to the exponent makes another value of each.</summary>
    private static IEnumerable<string> Spellings(BigInteger mantissa, int exponent)
    {
        string sign = mantissa < 0 ? "-" : "";
        string digits = BigInteger.Abs(mantissa).ToString(CultureInfo.InvariantCulture);
        yield return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}{(mantissa.IsZero ? ".000" : "000")}e{exponent - 3}");
        yield return string.Create(CultureInfo.InvariantCulture, $"{sign}0.00{digits}00E{exponent + 2 + digits.Length:+00;-00;+00}");
        yield return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits[0]}.{digits[1..]}0e{exponent + digits.Length - 1}");
    }
}
