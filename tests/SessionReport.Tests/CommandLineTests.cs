namespace SessionReport.Tests;

public class CommandLineTests
{
    [Fact]
    public async Task Help_SaysOptionsExitCodesAndMemory()
    {
        Outcome outcome = await SessionReportRun.RunAsync("--help");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        foreach (string expected in (string[])["--json", "--strict", "--format", "--compression", "--bad-records", "--follow", "Exit codes:", "in memory that its largest event bounds"])
            Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--nonsense")]
    [InlineData("--format", "csv", "-")]
    [InlineData("--compression", "zip", "-")]
    [InlineData("--bad-records", "ignore", "-")]
    [InlineData("--follow", "one.jsonl", "two.jsonl")]
    [InlineData("--follow", "--format", "csv", "one.jsonl")]
    [InlineData("--follow", "--format", "sse", "one.txt")]
    [InlineData("--follow", "--compression", "gzip", "one.jsonl.gz")]
    public async Task Mistake_IsUsage(params string[] arguments)
    {
        Outcome outcome = await SessionReportRun.RunAsync(arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Matches("--help says (more|what can be given)\\.\n$", outcome.Errors);
    }

    [Fact]
    public async Task NothingAtAKeyboard_IsUsage()
    {
        Outcome outcome = await SessionReportRun.RunAsync();
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("give the file of a session", outcome.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("-")]
    public async Task StandardInput_IsRead(params string[] arguments)
    {
        Outcome outcome = await SessionReportRun.RunWithInputAsync(await File.ReadAllBytesAsync(SessionReportRun.Example, TestContext.Current.CancellationToken), ["--json", .. arguments]);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("standard input", outcome.Json.GetProperty("input").GetString());
        Assert.Equal(25, outcome.Json.GetProperty("event_count").GetInt32());
    }

    [Fact]
    public async Task TwoFiles_AreTwoLinesOfJson()
    {
        Outcome outcome = await SessionReportRun.RunAsync("--json", SessionReportRun.Example, SessionReportRun.Example);
        Assert.Equal(2, outcome.Output.Count(static c => c == '\n'));
    }
}
