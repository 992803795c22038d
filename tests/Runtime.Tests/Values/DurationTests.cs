using System.Text;
using System.Text.Json;
using System.Xml;
using FsCheck.Xunit;

namespace EventUnion.Runtime.Tests.Values;

public class DurationTests
{
    [Property]
    public void TimeSpan_ComesBackAndIsSpelledAsTheFrameworkDoes(TimeSpan value)
    {
        Duration duration = value;
        Assert.Equal(XmlConvert.ToString(value), duration.Text);
        Assert.True(duration.TryGetTimeSpan(out TimeSpan back));
        Assert.Equal(value, back);
        Assert.True(new JsonText(Encoding.UTF8.GetBytes(duration.Text), escaped: false).TryGetTimeSpan(out back));
        Assert.Equal(value, back);
    }

    [Theory]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(0)]
    [InlineData(-1)]
    public void OutermostTimeSpan_ComesBack(long ticks)
    {
        Assert.True(Duration.FromTimeSpan(new TimeSpan(ticks)).TryGetTimeSpan(out TimeSpan back));
        Assert.Equal(ticks, back.Ticks);
    }

    [Theory]
    [InlineData("PT1H30M", 5400)]
    [InlineData("PT90M", 5400)]
    [InlineData("P2W", 1_209_600)]
    [InlineData("P1W1D", 691_200)]
    [InlineData("P0Y0M1D", 86_400)]
    [InlineData("P0.5D", 43_200)]
    [InlineData("PT1,5S", 1.5)]
    [InlineData("-PT0.00000019S", -0.0000001)]
    [InlineData("+PT1S", 1)]
    [InlineData("PT000000000000000000000000000001S", 1)]
    [InlineData("PT0.333333333333333333333333333333333H", 1199.9999999)]
    public void Duration_HasItsSeconds(string text, double seconds)
    {
        Assert.True(Duration.FromText(text).TryGetTimeSpan(out TimeSpan value));
        Assert.Equal((long)Math.Round(seconds * TimeSpan.TicksPerSecond), value.Ticks);
        byte[] escaped = Encoding.UTF8.GetBytes(string.Concat(text.Select(c => $"\\u{(int)c:x4}")));
        Assert.True(new JsonText(escaped, escaped: true).TryGetTimeSpan(out TimeSpan again));
        Assert.Equal(value, again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("PT1")]
    [InlineData("P1")]
    [InlineData("1H")]
    [InlineData("PT1H1H")]
    [InlineData("PT1M1H")]
    [InlineData("P1D1W")]
    [InlineData("P1H")]
    [InlineData("PT1D")]
    [InlineData("PT0.5H1M")]
    [InlineData("P0.5DT1H")]
    [InlineData("PT1.S")]
    [InlineData("PT.5S")]
    [InlineData("--PT1S")]
    [InlineData("PT-1S")]
    [InlineData("PT1S ")]
    [InlineData("pt1s")]
    [InlineData("PT1SPT1S")]
    [InlineData("P1Y")]
    [InlineData("P0.5Y")]
    [InlineData("P2M")]
    [InlineData("P10675200D")]
    [InlineData("PT9999999999999999999999S")]
    [InlineData("soon")]
    [InlineData("PT１S")]
    public void OtherText_HasNoValueAndIsKept(string text)
    {
        Assert.False(Duration.FromText(text).TryGetTimeSpan(out TimeSpan value));
        Assert.Equal(TimeSpan.Zero, value);
        Assert.Equal(JsonSerializer.Serialize(text), JsonSerializer.Serialize(Duration.FromText(text)));
        Assert.Equal(Duration.FromText(text), JsonSerializer.Deserialize<Duration>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void Equality_IsThatOfTheText()
    {
        Assert.NotEqual(Duration.FromText("PT90M"), Duration.FromText("PT1H30M"));
        Assert.Equal(Duration.FromText("PT90M"), Duration.FromText("PT90M"));
        Assert.Equal(default, Duration.FromText(""));
        Assert.Equal(default(Duration).GetHashCode(), Duration.FromText("").GetHashCode());
        Assert.Throws<ArgumentNullException>(() => Duration.FromText(null!));
    }
}
