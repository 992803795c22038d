using System.Text;
using System.Text.Json;
using FsCheck.Xunit;

namespace EventUnion.Runtime.Tests.Values;

public class TimestampTests
{
    [Property]
    public void DateTimeOffset_ComesBack(DateTimeOffset value)
    {
        Timestamp timestamp = value;
        Assert.True(timestamp.HasOffset);
        Assert.True(timestamp.TryGetDateTimeOffset(out DateTimeOffset back));
        Assert.Equal((value.Ticks, value.Offset), (back.Ticks, back.Offset));
        Assert.Equal(JsonSerializer.Serialize(value).Trim('"').Replace("\\u002B", "+", StringComparison.Ordinal), timestamp.Text);
    }

    [Property]
    public void DateTime_ComesBackWithItsKind(DateTime time, bool utc)
    {
        DateTime value = DateTime.SpecifyKind(time, utc ? DateTimeKind.Utc : DateTimeKind.Unspecified);
        Timestamp timestamp = value;
        Assert.Equal(utc, timestamp.HasOffset);
        Assert.True(timestamp.TryGetDateTime(out DateTime back));
        Assert.Equal((value.Ticks, value.Kind), (back.Ticks, back.Kind));
        Assert.Equal(JsonSerializer.Serialize(value).Trim('"'), timestamp.Text);
        Assert.True(timestamp.TryGetDateOnly(out DateOnly date) && timestamp.TryGetTimeOnly(out TimeOnly clock) && date.ToDateTime(clock) == time);
    }

    [Fact]
    public void Equality_IsThatOfTheText()
    {
        Timestamp a = Timestamp.FromText("2026-04-22T12:00:00Z"), b = Timestamp.FromText("2026-04-22T12:00:00+00:00");
        Assert.True(a != b);
        Assert.True(a == Timestamp.FromText("2026-04-22T12:00:00Z"));
        Assert.Equal(a.GetHashCode(), Timestamp.FromText("2026-04-22T12:00:00Z").GetHashCode());
        Assert.Equal(default, Timestamp.FromText(""));
        Assert.Equal(default(Timestamp).GetHashCode(), Timestamp.FromText("").GetHashCode());
    }

    [Fact]
    public void AnyText_IsKeptAndWritten()
    {
        Timestamp timestamp = Timestamp.FromText("soon");
        Assert.False(timestamp.HasOffset);
        Assert.False(timestamp.TryGetDateOnly(out _));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            timestamp.WriteTo(writer);
        Assert.Equal("\"soon\"", Encoding.UTF8.GetString(stream.ToArray()));
        Assert.Throws<ArgumentNullException>(() => Timestamp.FromText(null!));
    }
}
