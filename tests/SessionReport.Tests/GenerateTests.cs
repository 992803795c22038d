namespace SessionReport.Tests;

public class GenerateTests
{
    [Theory]
    [InlineData("compact", "delta")]
    [InlineData("typefirst", "mixed")]
    [InlineData("spaced", "text")]
    [InlineData("pretty", "mixed")]
    public async Task GeneratedSession_IsReportedWithoutAStray(string layout, string workload)
    {
        string file = Path.Combine(Directory.CreateTempSubdirectory("eventunion-generate-").FullName, "session.json");
        try
        {
            Outcome made = await SessionReportRun.RunAsync("generate", "--events", "500", "--layout", layout, "--workload", workload, "--output", file);
            Assert.Equal((0, ""), (made.ExitCode, made.Output));
            Assert.Contains("500 events", made.Errors, StringComparison.Ordinal);

            Outcome report = await SessionReportRun.RunAsync("--json", "--strict", file);
            Assert.Equal(0, report.ExitCode);
            Assert.Equal(500, report.Json.GetProperty("event_count").GetInt32());
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    [Fact]
    public async Task SameSeed_GivesTheSameBytes()
    {
        Outcome one = await SessionReportRun.RunAsync("generate", "--events", "50");
        Outcome same = await SessionReportRun.RunAsync("generate", "--events", "50", "--seed", "1");
        Outcome other = await SessionReportRun.RunAsync("generate", "--events", "50", "--seed", "2");

        Assert.Equal(one, same);
        Assert.NotEqual(one.Output, other.Output);
    }

    [Theory]
    [InlineData("session")]
    [InlineData("lines")]
    [InlineData("array")]
    [InlineData("values")]
    [InlineData("sequence")]
    [InlineData("sse")]
    public async Task StandardOutput_HasTheBytesOfTheFile(string format)
    {
        using var folder = new TemporaryFolder();
        string file = folder.Combine("history");
        Outcome outcome = await SessionReportRun.RunAsync("generate", "--events", "3", "--format", format);
        await SessionReportRun.RunAsync("generate", "--events", "3", "--format", format, "--output", file);
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), outcome.Output);
    }

    [Theory]
    [InlineData("generate")]
    [InlineData("generate", "--events", "-1")]
    [InlineData("generate", "--events", "many")]
    [InlineData("generate", "--events", "1", "--layout", "round")]
    [InlineData("generate", "--events", "1", "--format", "csv")]
    [InlineData("generate", "--events", "1", "--format", "lines", "--layout", "pretty")]
    [InlineData("generate", "--events", "1", "--format", "sse", "--layout", "pretty")]
    public async Task Mistake_IsUsage(params string[] arguments) => Assert.Equal(2, (await SessionReportRun.RunAsync(arguments)).ExitCode);

    [Fact]
    public async Task FileThatCannotBeWritten_IsSaid()
    {
        Outcome outcome = await SessionReportRun.RunAsync("generate", "--events", "1", "--output", Path.Combine("no-such-folder", "x", "session.json"));

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("no-such-folder", outcome.Complaint, StringComparison.Ordinal);
    }
}
