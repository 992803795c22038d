using SessionReport.Output;

namespace SessionReport.Tests;

public class FormattingTests
{
    [Theory]
    [InlineData(new long[] { 1, 1, 1 }, "33.4 %|33.3 %|33.3 %")]
    [InlineData(new long[] { 1, 999_999 }, "0.0 %|100.0 %")]
    [InlineData(new long[] { 5 }, "100.0 %")]
    [InlineData(new long[] { 0, 0 }, "|")]
    [InlineData(new long[] { long.MaxValue, long.MaxValue, 0 }, "50.0 %|50.0 %|0.0 %")]
    public void Shares_AddUp(long[] parts, string expected) => Assert.Equal(expected, string.Join('|', Shares.Of(parts)));

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1000, "1.00 kB")]
    [InlineData(99_949, "99.9 kB")]
    [InlineData(999_499, "999 kB")]
    [InlineData(999_500, "1.00 MB")]
    [InlineData(3_000_000_000, "3.00 GB")]
    public void Bytes_HaveTheUnitThatSuitsThem(double bytes, string expected) => Assert.Equal(expected, Units.Bytes(bytes));

    [Theory]
    [InlineData(0.25, "0.25 ms")]
    [InlineData(8241.375, "8.24 s")]
    [InlineData(59_949, "59.9 s")]
    [InlineData(59_950, "1 min 00 s")]
    [InlineData(119_700, "2 min 00 s")]
    [InlineData(7_260_000, "2 h 01 min")]
    public void Durations_HaveTheUnitThatSuitsThem(double milliseconds, string expected) => Assert.Equal(expected, Units.Duration(milliseconds));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a📅b", 3, "a…")]
    [InlineData("a\0b", 100, @"a\u0000b")]
    [InlineData("👩\u200D👩", 100, "👩\u200D👩")]
    public void Line_IsCutAndFitForATerminal(string text, int longest, string expected) => Assert.Equal(expected, Printable.Line(text, longest));
}
