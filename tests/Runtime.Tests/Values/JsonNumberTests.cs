using System.Globalization;
using System.Text;

namespace EventUnion.Runtime.Tests.Values;

public class JsonNumberTests
{
    [Theory]
    [InlineData("1.0", 1L)]
    [InlineData("1e3", 1000L)]
    [InlineData("10e-1", 1L)]
    [InlineData("-0", 0L)]
    [InlineData("0e999999999999999999999", 0L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("-9223372036854775808.000e+00", long.MinValue)]
    public void IntegerHoweverSpelled_IsInt64(string text, long expected)
    {
        Assert.True(View(text).TryGetInt64(out long value));
        Assert.Equal(expected, value);
        Assert.Equal(expected, View(text).GetInt64());
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("1e19")]
    [InlineData("1e-1")]
    [InlineData("1e99999999999999999999999")]
    [InlineData("1e-99999999999999999999999")]
    public void NoInt64_IsRefused(string text) => Assert.False(View(text).TryGetInt64(out _));

    [Theory]
    [InlineData("79228162514264337593543950335", true)]
    [InlineData("-79228162514264337593543950335", true)]
    [InlineData("79228162514264337593543950336", false)]
    [InlineData("0.0000000000000000000000000001", true)]
    [InlineData("0.00000000000000000000000000001", false)]
    [InlineData("1e28", true)]
    [InlineData("1e29", false)]
    [InlineData("1e400", false)]
    [InlineData("1e-400", false)]
    [InlineData("1.00000000000000000000000000000000000000000000", true)]
    [InlineData("0.12345678901234567890123456789", false)]
    [InlineData("0e5", true)]
    public void Decimal_IsExactOrRefused(string text, bool found)
    {
        Assert.Equal(found, View(text).TryGetDecimal(out decimal value));
        if (found)
            Assert.Equal(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), value);
    }

    [Fact]
    public void ShortDecimal_KeepsItsScale()
    {
        Assert.True(View("1.50").TryGetDecimal(out decimal value));
        Assert.Equal("1.50", value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("1e400", false, 0d)]
    [InlineData("-1e309", false, 0d)]
    [InlineData("1e4294967295", false, 0d)]
    [InlineData("1e4294967296", false, 0d)]
    [InlineData("1e-4294967296", true, 0d)]
    [InlineData("1e-99999999999999999999999999", true, 0d)]
    [InlineData("1.7976931348623157e308", true, double.MaxValue)]
    [InlineData("1.7976931348623158079e308", true, double.MaxValue)]
    [InlineData("4.9e-324", true, double.Epsilon)]
    [InlineData("2e-324", true, 0d)]
    public void ExtremeDouble_IsNearestOrRefused(string text, bool found, double expected)
    {
        Assert.Equal(found, View(text).TryGetDouble(out double value));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void NegativeZero_IsNegativeDouble()
    {
        Assert.True(View("-0").TryGetDouble(out double value));
        Assert.True(double.IsNegative(value));
    }

    [Fact]
    public void DigitFarBehindATie_Decides()
    {
        // 2^53 + 1 lies between two doubles: to the even one below, unless anything follows.
        string tie = "9007199254740993." + new string('0', 5000);
        Assert.True(View(tie).TryGetDouble(out double even));
        Assert.True(View(tie + "1").TryGetDouble(out double above));
        Assert.Equal((9007199254740992d, 9007199254740994d), (even, above));
    }

    [Fact]
    public void PointFarFromItsExponent_IsPutBack()
    {
        string text = "0." + new string('0', 100_000) + "1e100001";
        Assert.True(View(text).TryGetInt32(out int value));
        Assert.True(View(text).TryGetDouble(out double nearest));
        Assert.True(View(text).TryGetDecimal(out decimal exact));
        Assert.Equal((1, 1d, 1m), (value, nearest, exact));
    }

    [Theory]
    [InlineData("1e999999999999", "10e999999999998", true)]
    [InlineData("1e99999999999999999999999999", "10e99999999999999999999999998", true)]
    [InlineData("1e100000000000000000000000000", "10e99999999999999999999999999", true)]
    [InlineData("1e-100000000000000000000000000", "0.1e-99999999999999999999999999", true)]
    [InlineData("1e100000000000000000000000000", "1e99999999999999999999999999", false)]
    [InlineData("1e100000000000000000000000000", "1e-100000000000000000000000000", false)]
    [InlineData("1e00000000000000000000000000001", "10", true)]
    [InlineData("100000000000000000000e99999999999999999", "1e100000000000000019", true)]
    [InlineData("-1e5", "1e5", false)]
    [InlineData("-0.0", "0e5", true)]
    public void ExponentOfAnyLength_ComparesByValue(string left, string right, bool equal)
    {
        Assert.Equal(equal, View(left) == View(right));
        Assert.Equal(equal, View(right) == View(left));
        Number a = Number.Parse(Encoding.UTF8.GetBytes(left)), b = Number.Parse(Encoding.UTF8.GetBytes(right));
        Assert.Equal(equal, a == b);
        Assert.Equal(equal, a.CompareTo(b) == 0);
        if (equal)
            Assert.Equal(a.GetHashCode(), b.GetHashCode());
    }

    [Fact]
    public void MegabyteOfDigits_IsHandledWhole()
    {
        string nines = new('9', 1_000_000);
        Assert.True(View(nines).IsInteger);
        Assert.False(View(nines).TryGetDouble(out _));
        Assert.True(View("0." + nines).TryGetDouble(out double one));
        Assert.Equal(1d, one);
        Assert.True(View(nines) == View(nines + "0e-1"));
        Assert.True(View("1e" + nines) == View("10e" + nines[1..] + "8"));
        Assert.False(View("1e" + nines) == View("1e" + nines[1..] + "8"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("01")]
    [InlineData("-01.5")]
    [InlineData("00.5")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("-.5")]
    [InlineData("1.e5")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e5.5")]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1,000")]
    [InlineData("0x10")]
    [InlineData("١")]
    public void NoJsonNumber_HasNoValues(string text)
    {
        JsonNumber number = View(text);
        Assert.False(number.TryGetInt32(out _));
        Assert.False(number.TryGetInt64(out _));
        Assert.False(number.TryGetUInt64(out _));
        Assert.False(number.TryGetInt128(out _));
        Assert.False(number.TryGetDecimal(out _));
        Assert.False(number.TryGetDouble(out _));
        Assert.False(number.TryGetSingle(out _));
        Assert.False(number.IsInteger);
        Assert.False(number == View("1"));
        Assert.False(Number.TryParse(Encoding.UTF8.GetBytes(text), out _));
        Assert.Throws<FormatException>(() => View(text).GetDouble());
        Assert.Throws<FormatException>(() => View(text).GetInt32());
        Assert.Throws<FormatException>(() => Number.Parse(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void GetForms_SayWhatIsWrong()
    {
        Assert.Contains("1.5", Assert.Throws<FormatException>(() => View("1.5").GetInt32()).Message, StringComparison.Ordinal);
        Assert.Contains("UInt64", Assert.Throws<OverflowException>(() => View("-1").GetUInt64()).Message, StringComparison.Ordinal);
        Assert.Throws<OverflowException>(() => View("1e10").GetInt32());
        Assert.Throws<OverflowException>(() => View("1e39").GetInt128());
        Assert.Throws<OverflowException>(() => View("1e-400").GetDecimal());
        Assert.Throws<OverflowException>(() => View("1e39").GetSingle());
        string message = Assert.Throws<OverflowException>(() => View(new string('9', 10_000)).GetDouble()).Message;
        Assert.InRange(message.Length, 64, 160);
    }

    [Fact]
    public void Formatting_IsTheSpelling()
    {
        Span<char> chars = stackalloc char[4];
        Assert.True(View("1e+2").TryFormat(chars, out int written, default, null));
        Assert.Equal("1e+2", chars[..written].ToString());
        Assert.False(View("1e+22").TryFormat(chars, out written, default, null));
        Assert.Equal(0, written);
        Assert.Equal("1e+2", View("1e+2").ToString());
    }

    private static JsonNumber View(string text) => new(Encoding.UTF8.GetBytes(text));
}
