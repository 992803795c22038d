using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;

namespace EventUnion.Runtime.Tests.Values;

public class NumberTests
{
    [Fact]
    public void Default_IsZero()
    {
        Assert.Equal("0", default(Number).ToString());
        Assert.Equal(Number.Parse("-0.0"u8), default);
        Assert.Equal(Number.Parse("0e5"u8).GetHashCode(), default(Number).GetHashCode());
    }

    [Theory]
    [InlineData("-0")]
    [InlineData("1.0")]
    [InlineData("1e3")]
    [InlineData("1E+16")]
    [InlineData("0.1000")]
    [InlineData("1e400")]
    [InlineData("123456789012345678901234567890.123456789")]
    public void Spelling_IsKeptAndWritten(string text)
    {
        Number number = Number.Parse(Encoding.UTF8.GetBytes(text));
        Assert.Equal(text, number.ToString());
        Assert.Equal(text, Written(number));
        Span<char> chars = stackalloc char[64];
        Assert.True(number.TryFormat(chars, out int length, default, null));
        Assert.Equal(text, chars[..length].ToString());
    }

    [Property]
    public void Int64_ComesBack(long value)
    {
        Number number = value;
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), number.ToString());
        Assert.True(number.TryGetInt64(out long back));
        Assert.Equal((value, value), (back, (long)number));
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    [InlineData(999_999_999_999_999)]
    [InlineData(1_000_000_000_000_000)]
    [InlineData(-1_000_000_000_000_000)]
    [InlineData(9_007_199_254_740_993)]
    public void LongInteger_IsSpelledPlainly(long value)
    {
        Int64_ComesBack(value);
        Assert.Equal(Number.Parse(Encoding.UTF8.GetBytes(value.ToString(CultureInfo.InvariantCulture))), (Number)value);
    }

    [Property]
    public void Double_ComesBack(double value)
    {
        if (!double.IsFinite(value))
            return;
        Number number = value;
        Assert.Equal(value, (double)number);
        Assert.Equal(JsonSerializer.Serialize(value), Written(number));
        Assert.Equal(number, Number.Parse(Encoding.UTF8.GetBytes(number.ToString())));
    }

    [Property]
    public void Decimal_ComesBackWithItsScale(decimal value)
    {
        Number number = value;
        Assert.Equal(value.ToString(CultureInfo.InvariantCulture), number.ToString());
        Assert.Equal(value, (decimal)number);
    }

    [Fact]
    public void UInt64_ComesBack()
    {
        Number number = ulong.MaxValue;
        Assert.Equal(ulong.MaxValue, (ulong)number);
        Assert.Throws<OverflowException>(() => (long)number);
        Assert.Throws<OverflowException>(() => (int)number);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void NoNumber_IsRefused(double value) => Assert.Throws<ArgumentException>(() => (Number)value);

    [Fact]
    public void NumbersOfOneNearestDouble_AreOrderedByTheirDigits()
    {
        Number[] ordered = [Parse("-1e400"), Parse("-1e399"), -1, 0, Parse("0.1"), Parse("0.10000000000000000001"), 9007199254740992, Parse("9007199254740993"), Parse("1e399"), Parse("1e400")];
        for (int i = 0; i < ordered.Length; i++)
        {
            for (int j = 0; j < ordered.Length; j++)
            {
                Assert.Equal(i.CompareTo(j), Math.Sign(ordered[i].CompareTo(ordered[j])));
                Assert.Equal((i < j, i <= j, i > j, i >= j), (ordered[i] < ordered[j], ordered[i] <= ordered[j], ordered[i] > ordered[j], ordered[i] >= ordered[j]));
                Assert.Equal((i == j, i != j), (ordered[i] == ordered[j], ordered[i] != ordered[j]));
            }
        }
    }

    private static Number Parse(string text) => Number.Parse(Encoding.UTF8.GetBytes(text));

    private static string Written(Number number)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            number.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
