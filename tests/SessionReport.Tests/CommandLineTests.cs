namespace SessionReport.Tests;

public class CommandLineTests
{
    [Fact]
    public async Task Help_SaysExitCodesAndMemory()
    {
        Outcome outcome = await SessionReportRun.RunAsync("--help");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        foreach (string expected in (string[])["--json", "--strict", "Exit codes:", "as much memory as it is large", "2 GiB"])
            Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--nonsense")]
    public async Task Mistake_IsUsage(params string[] arguments)
    {
        Outcome outcome = await SessionReportRun.RunAsync(arguments);
        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith("--help says what can be given.\n", outcome.Errors, StringComparison.Ordinal);
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
