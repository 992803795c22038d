using SessionReport.Input;

namespace SessionReport.Tests;

/// <summary>Compressed input that is damaged, or not what its name says.</summary>
public class CompressedInputTests
{
    private static readonly byte[] s_lines = Framed.As(InputFormat.Lines, Enumerable.Range(0, 40_000).Select(static i => $$"""{"type":"text","content":"{{i * 7919L % 100_003}} and {{i}}"}"""));

    [Theory]
    [InlineData("gzip")]
    [InlineData("brotli")]
    public async Task CutOff_IsReportedOnUpToThere(string compression)
    {
        byte[] whole = Framed.Compress(Enum.Parse<InputCompression>(compression, ignoreCase: true), s_lines);
        Outcome outcome = await SessionReportRun.RunWithInputAsync(whole[..(whole.Length / 2)], "--json", "--compression", compression);
        Assert.Equal(1, outcome.ExitCode);
        Assert.InRange(outcome.Json.GetProperty("event_count").GetInt64(), 1000, 39_000);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.StartsWith("SessionReport: standard input: ", outcome.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("brotli")]
    public async Task DamagedInTheMiddle_IsReportedOnUpToThere(string compression)
    {
        byte[] whole = Framed.Compress(Enum.Parse<InputCompression>(compression, ignoreCase: true), s_lines);
        whole.AsSpan(whole.Length / 2, 5000).Fill(0xFF);
        Outcome outcome = await SessionReportRun.RunWithInputAsync(whole, "--json", "--compression", compression);
        Assert.Equal(1, outcome.ExitCode);
        Assert.InRange(outcome.Json.GetProperty("event_count").GetInt64(), 1000, 39_000);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.StartsWith("SessionReport: standard input: ", outcome.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("brotli")]
    public async Task NotCompressedAtAll_IsBadInput(string compression)
    {
        Outcome outcome = await SessionReportRun.RunWithInputAsync(s_lines, "--json", "--compression", compression);
        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("SessionReport: standard input: can't be read: ", outcome.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameOfGzip_DoesNotCountWhereTheBytesSayOtherwise()
    {
        using var folder = new TemporaryFolder();
        Outcome outcome = await SessionReportRun.RunAsync("--json", folder.Write("plain.gz", s_lines));
        Assert.Equal((0, 40_000L), (outcome.ExitCode, outcome.Json.GetProperty("event_count").GetInt64()));
    }

    [Fact]
    public async Task Zstandard_IsSaidToBeUnreadable()
    {
        Outcome outcome = await SessionReportRun.RunWithInputAsync([0x28, 0xB5, 0x2F, 0xFD, 0, 0], "-");
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("Zstandard", outcome.Complaint, StringComparison.Ordinal);
    }
}
