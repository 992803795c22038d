using System.Text;

namespace EventUnion.Runtime.Tests.Values;

public class JsonTimeTests
{
    [Theory]
    [InlineData("2026-04-22T12:34:41.342245", false, "2026-04-22T12:34:41.3422450")]
    [InlineData("2026-04-22T12:34:41.342245Z", true, "2026-04-22T12:34:41.3422450Z")]
    [InlineData("2026-04-22 12:34:41,5+02", true, "2026-04-22T10:34:41.5000000Z")]
    [InlineData("2026-04-22t12:34-0530", true, "2026-04-22T18:04:00.0000000Z")]
    [InlineData("2026-04-22", false, "2026-04-22T00:00:00.0000000")]
    [InlineData("2024-02-29T00:00:00-00:00", true, "2024-02-29T00:00:00.0000000Z")]
    [InlineData("2000-02-29", false, "2000-02-29T00:00:00.0000000")]
    [InlineData("0001-01-01", false, "0001-01-01T00:00:00.0000000")]
    [InlineData("9999-12-31T23:59:59.99999999999999", false, "9999-12-31T23:59:59.9999999")]
    [InlineData("2026-04-22T12:00:00+23:59", true, "2026-04-21T12:01:00.0000000Z")]
    public void Time_GivesDateTime(string text, bool hasOffset, string expected)
    {
        Assert.Equal(hasOffset, View(text).HasOffset);
        Assert.True(View(text).TryGetDateTime(out DateTime value));
        Assert.Equal(expected, value.ToString("O"));
        Assert.Equal(hasOffset && !text.EndsWith("+23:59", StringComparison.Ordinal), View(text).TryGetDateTimeOffset(out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-04-2")]
    [InlineData("2026-04-222")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-01")]
    [InlineData("2026-04-31")]
    [InlineData("2026-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("2026-04-22T")]
    [InlineData("2026-04-22Z")]
    [InlineData("2026-04-22T12")]
    [InlineData("2026-04-22T24:00:00")]
    [InlineData("2026-04-22T12:60:00")]
    [InlineData("2026-04-22T12:34:61")]
    [InlineData("2026-04-22T23:59:60Z")]
    [InlineData("2026-04-22T12:34:5")]
    [InlineData("2026-04-22T12:34:56.")]
    [InlineData("2026-04-22T12:34:56.Z")]
    [InlineData("2026-04-22T12:34:56ZZ")]
    [InlineData("2026-04-22T12:34:56+")]
    [InlineData("2026-04-22T12:34:56+1")]
    [InlineData("2026-04-22T12:34:56+24:00")]
    [InlineData("2026-04-22T12:34:56+12:60")]
    [InlineData("2026-04-22T12:34:56+12:3")]
    [InlineData("2026-04-22T12:34:56+12:")]
    [InlineData(" 2026-04-22T12:34:56Z")]
    [InlineData("2026-04-22T12:34:56Z ")]
    [InlineData("2026-04-22_12:34:56Z")]
    [InlineData("20260422T123456Z")]
    [InlineData("2026-04-22T12:34:56\u0660")]
    [InlineData("0001-01-01T00:00:00+00:01")]
    [InlineData("9999-12-31T23:59:59-00:01")]
    [InlineData("12:34:56Z")]
    public void NoDateTime_IsRefused(string text)
    {
        Assert.False(View(text).TryGetDateTime(out DateTime value));
        Assert.False(View(text).TryGetDateTimeOffset(out DateTimeOffset instant));
        Assert.Equal((default, default), (value, instant));
        Assert.False(Timestamp.FromText(text).TryGetDateTime(out _));
        Assert.Equal(text, View(text).ToString());
    }

    [Fact]
    public void LeapSecond_KeepsItsDateAndZone()
    {
        JsonTime time = View("2016-12-31T23:59:60Z");
        Assert.True(time.HasOffset);
        Assert.True(time.TryGetDateOnly(out DateOnly date));
        Assert.Equal(new DateOnly(2016, 12, 31), date);
        Assert.False(time.TryGetTimeOnly(out _));
    }

    [Fact]
    public void TimeAlone_GivesTimeOnly()
    {
        Assert.True(View("12:34:56.5+01:00").TryGetTimeOnly(out TimeOnly time));
        Assert.Equal(new TimeOnly(12, 34, 56, 500), time);
        Assert.True(View("12:34:56.5+01:00").HasOffset);
        Assert.False(View("12:34").HasOffset);
        Assert.False(View("12:34").TryGetDateOnly(out _));
        Assert.False(View("2026-04-22").TryGetTimeOnly(out _));
    }

    [Fact]
    public void MegabyteOfFraction_IsCutToTicks()
    {
        string digits = new('3', 1_000_000);
        string text = $"2026-04-22T12:34:56.{digits}Z";
        Assert.True(View(text).TryGetDateTime(out DateTime value));
        Assert.Equal(3333333, value.Ticks % TimeSpan.TicksPerSecond);
        Assert.True(Timestamp.FromText(text).TryGetDateTime(out DateTime owned));
        Assert.Equal(value, owned);
        byte[] escaped = Encoding.UTF8.GetBytes(text.Replace("Z", "\\u005a", StringComparison.Ordinal));
        Assert.True(new JsonTime(new JsonText(escaped, escaped: true)).TryGetDateTime(out DateTime unescaped));
        Assert.Equal(value, unescaped);
    }

    private static JsonTime View(string text) => new(new JsonText(Encoding.UTF8.GetBytes(text), escaped: false));
}
