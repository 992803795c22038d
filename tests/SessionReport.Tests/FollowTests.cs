using System.Text;
using System.Text.Json;

namespace SessionReport.Tests;

public class FollowTests
{
    private const string Good = """{"type":"text","content":"ok"}""";

    private static readonly CancellationToken s_test = TestContext.Current.CancellationToken;

    [Fact]
    public async Task FileThatGrowsIsRotatedAndCut_IsReportedOnAsItGoes()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Combine("log.jsonl");
        using var output = new WatchedWriter();
        using var interrupt = new CancellationTokenSource();
        Task<Outcome> run = SessionReportRun.RunAsync(true, static () => Stream.Null, output, null, interrupt.Token, "--json", "--follow", path);

        // It may come to be there later, and grow by parts of lines.
        await File.WriteAllTextAsync(path, Lines(3, "first") + Good[..10], s_test);
        await output.ComesToAsync(3);
        await File.AppendAllTextAsync(path, Good[10..] + "\n" + Lines(2, "more"), s_test);
        await output.ComesToAsync(6);

        File.Move(path, folder.Combine("log.1.jsonl"));
        await File.WriteAllTextAsync(path, Lines(4, "after the rotation"), s_test);
        await output.ComesToAsync(10);

        await File.WriteAllTextAsync(path, Lines(1, "cut"), s_test);
        await output.ComesToAsync(11);

        await interrupt.CancelAsync();
        Outcome outcome = await run;
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(11, output.Last.GetProperty("event_count").GetInt64());
        Assert.Equal("lines", output.Last.GetProperty("format").GetString());
    }

    [Fact]
    public async Task FileThatIsNotThereYet_IsSaidToBeWaitedFor()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Combine("log.jsonl");
        using var interrupt = new CancellationTokenSource();
        await interrupt.CancelAsync();
        Outcome outcome = await SessionReportRun.RunAsync(true, static () => Stream.Null, new StringWriter(), null, interrupt.Token, "--json", "--follow", path);
        Assert.Equal($"SessionReport: {path}: there is no such file yet; waiting for it.", outcome.Complaint);
    }

    [Fact]
    public async Task BadLine_IsSkippedAndNamedAtTheEnd()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("log.jsonl", Encoding.UTF8.GetBytes($"{Good}\n{{]\n{Good}\n"));
        using var output = new WatchedWriter();
        using var interrupt = new CancellationTokenSource();
        Task<Outcome> run = SessionReportRun.RunAsync(true, static () => Stream.Null, output, null, interrupt.Token, "--json", "--follow", "--bad-records", "skip", path);
        await output.ComesToAsync(2);
        Assert.Equal(1, output.Last.GetProperty("skipped").GetProperty("count").GetInt64());
        await interrupt.CancelAsync();
        Outcome outcome = await run;
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("left out: ", outcome.Complaint, StringComparison.Ordinal);
        Assert.Contains("(line 2, column 2, offset 32", outcome.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadLine_EndsItWithTheReportOfWhatCameBefore()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("log.jsonl", Encoding.UTF8.GetBytes($"{Good}\n{{]\n{Good}\n"));
        Outcome outcome = await SessionReportRun.RunAsync("--json", "--follow", path);
        Assert.Equal((1, 1L), (outcome.ExitCode, outcome.Json.GetProperty("event_count").GetInt64()));
        Assert.Equal(2, outcome.Json.GetProperty("error").GetProperty("line").GetInt64());
        Assert.Contains("(line 2, column 2, offset 32", outcome.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("session")]
    [InlineData("lines")]
    [InlineData("sse")]
    public async Task StandardInput_IsFollowedToItsEndInAnyFormat(string format)
    {
        byte[] input = Framed.As(Enum.Parse<Input.InputFormat>(format, ignoreCase: true));
        using var output = new WatchedWriter();
        Outcome outcome = await SessionReportRun.RunAsync(false, () => new DrippingStream(input), output, null, s_test, "--json", "--follow");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Equal(Framed.Events.Count, output.Last.GetProperty("event_count").GetInt64());
        Assert.Equal(format, output.Last.GetProperty("format").GetString());
        Assert.Equal(format == "session" ? "s" : null, output.Last.GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task Directory_IsSaid()
    {
        Outcome outcome = await SessionReportRun.RunAsync("--follow", RepositoryRoot.Path);
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith(": is a directory, not a file.", outcome.Complaint, StringComparison.Ordinal);
    }

    private static string Lines(int count, string text) => string.Concat(Enumerable.Range(0, count).Select(i => $$"""{"type":"text","content":"{{text}} {{i}}"}""" + "\n"));

    /// <summary>What is written, line by line, while it is.</summary>
    private sealed class WatchedWriter : StringWriter
    {
        private readonly Lock _lock = new();

        public JsonElement Last => JsonDocument.Parse(ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]).RootElement;

        public override void Write(string? value)
        {
            lock (_lock)
                base.Write(value);
        }

        public override void Write(char value)
        {
            lock (_lock)
                base.Write(value);
        }

        public override string ToString()
        {
            lock (_lock)
                return base.ToString();
        }

        /// <summary>Waits, as long as the test may take, until so many events have been reported.</summary>
        public async Task ComesToAsync(int events)
        {
            while (!ToString().Contains($"\"event_count\":{events},", StringComparison.Ordinal))
                await Task.Delay(20, s_test);
        }
    }
}
