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

    [Theory]
    [InlineData("--format is auto, session, lines, array, values, sequence or sse, not csv.", "--format", "csv", "-")]
    [InlineData("--format is auto, session, lines, array, values, sequence or sse, not 2.", "--format", "2", "-")]
    [InlineData("--compression is auto, none, gzip or brotli, not zip.", "--compression", "zip", "-")]
    [InlineData("--bad-records is stop or skip, not ignore.", "--bad-records", "ignore", "-")]
    [InlineData("--format is session, lines, array, values, sequence or sse, not auto.", "generate", "--events", "1", "--format", "auto")]
    [InlineData("--layout is compact, typefirst, spaced or pretty, not round.", "generate", "--events", "1", "--layout", "round")]
    [InlineData("--workload is delta, mixed or text, not all.", "generate", "--events", "1", "--workload", "all")]
    [InlineData("--seed is a whole number from 0, not x.", "generate", "--events", "1", "--seed", "x")]
    public async Task WordThatAnOptionDoesNotTake_IsToldWithThoseItTakes(string complaint, params string[] arguments)
    {
        Outcome outcome = await SessionReportRun.RunAsync(arguments);
        Assert.Equal((2, $"SessionReport: {complaint}\nSessionReport: --help says what can be given.\n"), (outcome.ExitCode, outcome.Errors));
    }

    [Fact]
    public async Task OptionOfGenerate_IsToldToBelongToIt()
    {
        Outcome outcome = await SessionReportRun.RunAsync("gen", "--events", "3");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--events is an option of the command generate: SessionReport generate --events …", outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("A file of that name", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpOfGenerate_NamesNoFiles()
    {
        Outcome outcome = await SessionReportRun.RunAsync("generate", "--help");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Matches(@"\S+ generate \[options\]", outcome.Output);
        Assert.DoesNotContain("<files>", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SessionReport: {0}: looks like a session; try --format session.", "--format", "lines")]
    [InlineData("SessionReport: {0}: looks like a session; --follow reads lines, so leave it out.", "--follow")]
    [InlineData(null, "--format", "session")]
    [InlineData(null)]
    public async Task SessionThatIsReadAsLines_IsNoted(string? note, params string[] options)
    {
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        Outcome outcome = await SessionReportRun.RunAsync(true, static () => Stream.Null, new StringWriter(), null, options is ["--follow"] ? ended.Token : CancellationToken.None, [.. options, SessionReportRun.Example]);
        string[] notes = [.. outcome.Errors.Split('\n').Where(static line => line.Contains("looks like", StringComparison.Ordinal))];
        Assert.Equal(note is null ? [] : [note.Replace("{0}", SessionReportRun.Example, StringComparison.Ordinal)], notes);
    }

    /// <summary>What a shell puts in place of <c>&lt;(…)</c>: it has a path, and is gone once it has been read.</summary>
    [Fact]
    public async Task PipeThatHasAPath_IsReadFromItsFirstByte()
    {
        Assert.SkipUnless(Directory.Exists("/dev/fd"), "Only Unix has descriptors in a folder.");
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In);
        await using (var end = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.Out, pipe.ClientSafePipeHandle))
            await end.WriteAsync("""
                {"type":"text","content":"first"}
                {"type":"text","content":"second"}

                """u8.ToArray(), TestContext.Current.CancellationToken);

        Outcome outcome = await SessionReportRun.RunAsync("--json", "--format", "lines", $"/dev/fd/{pipe.SafePipeHandle.DangerousGetHandle()}");

        Assert.Equal((0, "", 2), (outcome.ExitCode, outcome.Errors, outcome.Json.GetProperty("event_count").GetInt32()));
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
