using System.Text;
using System.Text.Json;
using FsCheck.Xunit;

namespace EventUnion.Runtime.Tests.Values;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 1000)]
public class JsonTimeProperties
{
    [Property]
    public void EveryForm_GivesItsParts(TimeText sample)
    {
        var time = new JsonTime(new JsonText(sample.Utf8, escaped: false));
        Assert.Equal(sample.Zone.Length > 0, time.HasOffset);
        Assert.True(time.TryGetDateOnly(out DateOnly date));
        Assert.True(time.TryGetTimeOnly(out TimeOnly clock));
        Assert.Equal((DateOnly.FromDateTime(sample.Local), TimeOnly.FromDateTime(sample.Local)), (date, clock));

        long utc = sample.Local.Ticks - sample.Offset.Ticks;
        bool inRange = utc >= 0 && utc <= DateTime.MaxValue.Ticks;
        Assert.Equal(inRange, time.TryGetDateTime(out DateTime value));
        if (inRange)
            Assert.Equal((utc, sample.Zone.Length > 0 ? DateTimeKind.Utc : DateTimeKind.Unspecified), (value.Ticks, value.Kind));
        Assert.Equal(inRange && sample.Zone.Length > 0, time.TryGetDateTimeOffset(out DateTimeOffset instant));
        if (inRange && sample.Zone.Length > 0)
            Assert.Equal((sample.Local.Ticks, sample.Offset), (instant.Ticks, instant.Offset));
    }

    [Property]
    public void EscapesAndUtf16_ChangeNothing(TimeText sample)
    {
        var plain = new JsonTime(new JsonText(sample.Utf8, escaped: false));
        byte[] raw = Encoding.UTF8.GetBytes(string.Concat(sample.Text.Select(c => $"\\u{(int)c:x4}")));
        var escaped = new JsonTime(new JsonText(raw, escaped: true));
        Timestamp owned = plain.ToTimestamp();
        Assert.Equal(sample.Text, owned.Text);
        Assert.Equal((plain.TryGetDateTime(out DateTime a), a, plain.HasOffset), (escaped.TryGetDateTime(out DateTime b), b, escaped.HasOffset));
        Assert.Equal((plain.TryGetDateTimeOffset(out DateTimeOffset c), c), (escaped.TryGetDateTimeOffset(out DateTimeOffset d), d));
        Assert.Equal((plain.TryGetDateTimeOffset(out c), c), (owned.TryGetDateTimeOffset(out d), d));
        Assert.Equal((plain.TryGetDateTime(out a), a), (owned.TryGetDateTime(out b), b));
    }

    [Property]
    public void WhatTheFrameworkReads_IsReadTheSame(DateTimeOffset value)
    {
        string text = value.ToString("O");
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes($"\"{text}\""));
        reader.Read();
        Assert.True(new JsonTime(new JsonText(reader.ValueSpan, escaped: false)).TryGetDateTimeOffset(out DateTimeOffset read));
        Assert.Equal((reader.GetDateTimeOffset().Ticks, reader.GetDateTimeOffset().Offset), (read.Ticks, read.Offset));
    }

    [Property]
    public void OneByteChanged_IsReadAsAnotherTimeOrRefused(TimeText sample, int position, byte replacement)
    {
        byte[] text = sample.Utf8;
        text[(position & int.MaxValue) % text.Length] = replacement;
        var time = new JsonTime(new JsonText(text, escaped: false));
        if (!time.TryGetDateTimeOffset(out DateTimeOffset value))
            return;

        // Still a time by a rule of its own: put back into a canonical form, the framework agrees.
        string canonical = Encoding.ASCII.GetString(text).ToUpperInvariant().Replace(' ', 'T').Replace(',', '.');
        int zone = canonical.LastIndexOfAny(['Z', '+', '-']);
        string fraction = canonical[19..zone];
        string clock = canonical[..19] + (fraction.Length > 8 ? fraction[..8] : fraction);
        Assert.True(DateTime.TryParse(clock, System.Globalization.CultureInfo.InvariantCulture, out DateTime expected), canonical);
        Assert.Equal(expected.Ticks, value.Ticks);
    }
}
