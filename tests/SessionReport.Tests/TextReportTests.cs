namespace SessionReport.Tests;

public class TextReportTests
{
    [Theory]
    [InlineData("Which supplier contracts expire this year, and by…")]
    [InlineData("ses-7f3a90")]
    [InlineData("2026-05-07T09:14:03.508211 (no time zone)")]
    [InlineData("  tool_result           4    16.0 %   1,480    30.3 %")]
    [InlineData("  text_delta            4    16.0 %     388     8.0 %        1")]
    [InlineData("  all                  25   100.0 %   4,877   100.0 %        1")]
    [InlineData("  read_page            2         2        1            365       182       185")]
    [InlineData("2, 1 failed; 3 turns in 38.2 s")]
    [InlineData("38,852 in, 412 out")]
    [InlineData("142 by the user; 226 of answers; 124 of thinking")]
    [InlineData("1 with a tag that the schema does not have: plan_update (1)")]
    [InlineData("1 with no tag, and the members do not decide")]
    [InlineData("the first is event 21, at offset 4,446")]
    [InlineData(", most of it start-up")]
    public async Task Example_IsReported(string expected)
    {
        Outcome outcome = await SessionReportRun.RunAsync(SessionReportRun.Example);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("", outcome.Errors);
        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlainText_HasNoEscapeCodesAndNoTrailingSpace()
    {
        Outcome outcome = await SessionReportRun.RunAsync(SessionReportRun.Example);
        Assert.DoesNotContain('\e', outcome.Output);
        Assert.All(outcome.Output.Split('\n'), static line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public async Task MarkupAndControlsInTheData_AreShownAsText()
    {
        Outcome outcome = await SessionReportRun.RunOnTextAsync("""
            {"events":[{"type":"tool_call","name":"[red]\u001b[31mrm[/]","call_id":"","arguments":{}},{"type":"[bold]x\u0007"}],
             "session_id":"a\u202eb","last_updated_at":"now","generated_title":"[link]\u009b2J\ntwo"}
            """);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(@"[red]\u001b[31mrm[/]", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(@"[bold]x\u0007 (1)", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(@"a\u202eb", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(@"[link]\u009b2J two", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(outcome.Output, static c => char.IsControl(c) && c != '\n');
    }

    [Fact]
    public async Task NoEvents_IsAReportToo()
    {
        Outcome outcome = await SessionReportRun.RunOnTextAsync("""{"events":[],"session_id":"s","last_updated_at":"2026-01-01T00:00:00Z"}""");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("2026-01-01T00:00:00Z\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Tool", outcome.Output, StringComparison.Ordinal);
    }
}
