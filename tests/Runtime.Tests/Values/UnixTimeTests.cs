using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;

namespace EventUnion.Runtime.Tests.Values;

public class UnixTimeTests
{
    [Property]
    public void DateTimeOffset_ComesBack(DateTimeOffset value)
    {
        UnixTime time = value;
        Assert.True(time.TryGetDateTimeOffset(out DateTimeOffset back));
        Assert.Equal((value.UtcTicks, TimeSpan.Zero), (back.UtcTicks, back.Offset));
        Assert.Equal(time, JsonSerializer.Deserialize<UnixTime>(JsonSerializer.Serialize(time)));
    }

    [Theory]
    [InlineData("0", "1970-01-01T00:00:00.0000000")]
    [InlineData("1745325281", "2025-04-22T12:34:41.0000000")]
    [InlineData("1745325281.0", "2025-04-22T12:34:41.0000000")]
    [InlineData("1.745325281e9", "2025-04-22T12:34:41.0000000")]
    [InlineData("1745325281.34224599", "2025-04-22T12:34:41.3422459")]
    [InlineData("-0.5", "1969-12-31T23:59:59.5000000")]
    [InlineData("-62135596800", "0001-01-01T00:00:00.0000000")]
    [InlineData("253402300799.9999999", "9999-12-31T23:59:59.9999999")]
    [InlineData("253402300799.99999999999", "9999-12-31T23:59:59.9999999")]
    public void Number_IsItsInstant(string number, string instant)
    {
        Assert.True(new JsonNumber(Encoding.UTF8.GetBytes(number)).TryGetUnixTime(out DateTimeOffset value));
        Assert.Equal(instant, value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture));
        UnixTime owned = JsonSerializer.Deserialize<UnixTime>(number);
        Assert.Equal(number, owned.ToString());
        Assert.True(owned.TryGetDateTimeOffset(out DateTimeOffset again));
        Assert.Equal(value, again);
    }

    [Theory]
    [InlineData("253402300800")]
    [InlineData("-62135596800.0000001")]
    [InlineData("1745325281000")]
    [InlineData("1e400")]
    [InlineData("-1e99999999999999999999")]
    public void NumberBeyondTheCalendar_HasNoInstantAndIsKept(string number)
    {
        Assert.False(new JsonNumber(Encoding.UTF8.GetBytes(number)).TryGetUnixTime(out DateTimeOffset value));
        Assert.Equal(default, value);
        Assert.Equal(number, JsonSerializer.Serialize(JsonSerializer.Deserialize<UnixTime>(number)));
    }

    [Fact]
    public void Equality_IsThatOfTheNumber()
    {
        Assert.Equal(new UnixTime(1), new UnixTime(Number.Parse("1.0"u8)));
        Assert.NotEqual(new UnixTime(1), new UnixTime(2));
        Assert.Equal(new UnixTime(0), default);
    }
}
