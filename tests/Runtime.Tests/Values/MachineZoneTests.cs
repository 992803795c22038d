using System.Globalization;

namespace EventUnion.Runtime.Tests.Values;

/// <summary>Alone, because the zone and the culture of the machine are set.</summary>
[Collection(nameof(MachineZoneTests))]
[CollectionDefinition(nameof(MachineZoneTests), DisableParallelization = true)]
public class MachineZoneTests
{
    [Fact]
    public void MachineInNewYork_TimesAreTheSame()
    {
        string? zone = Environment.GetEnvironmentVariable("TZ");
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            Environment.SetEnvironmentVariable("TZ", "America/New_York");
            TimeZoneInfo.ClearCachedData();
            CultureInfo.CurrentCulture = new CultureInfo("th-TH"); // its calendar is 543 years ahead
            Assert.SkipUnless(TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 1, 1)) == TimeSpan.FromHours(-5), "This machine's zone can't be set.");

            Assert.True(new JsonTime(new JsonText("2026-01-01T12:00:00"u8, escaped: false)).TryGetDateTime(out DateTime without));
            Assert.Equal((new DateTime(2026, 1, 1, 12, 0, 0), DateTimeKind.Unspecified), (without, without.Kind));
            Assert.True(new JsonTime(new JsonText("2026-01-01T12:00:00Z"u8, escaped: false)).TryGetDateTime(out DateTime with));
            Assert.Equal((new DateTime(2026, 1, 1, 12, 0, 0), DateTimeKind.Utc), (with, with.Kind));

            Assert.Equal("2026-01-01T12:00:00", ((Timestamp)without).Text);
            Assert.Equal("2026-01-01T12:00:00Z", ((Timestamp)with).Text);
            Assert.Equal("2026-01-01T12:00:00-05:00", ((Timestamp)DateTime.SpecifyKind(without, DateTimeKind.Local)).Text);
            Assert.Equal("1.5", ((Number)1.5).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }
}
