using System.Diagnostics;

namespace SessionReport.Tests;

/// <summary>Standard streams that fail: one line and an exit code, never a stack trace.</summary>
public class BrokenStreamTests
{
    private static string Program => Path.Combine(AppContext.BaseDirectory, "SessionReport.dll");

    [Theory]
    [InlineData("--json")]
    [InlineData]
    public async Task OutputThatFails_IsSaidInOneLine(params string[] arguments)
    {
        using var output = new FailingWriter();
        Outcome outcome = await SessionReportRun.RunAsync(true, static () => Stream.Null, output, [.. arguments, SessionReportRun.Example]);
        Assert.Equal((3, "SessionReport: standard output: can't be written: No space left on device\n"), (outcome.ExitCode, outcome.Errors));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InputThatFails_IsSaidInOneLine(bool isDirectory)
    {
        Exception error = isDirectory ? new UnauthorizedAccessException("Is a directory") : new IOException("Input/output error");
        using var output = new StringWriter();
        Outcome outcome = await SessionReportRun.RunAsync(false, () => new FailingStream(error), output, "-");
        Assert.Equal((3, "", $"SessionReport: standard input: can't be read: {error.Message}"), (outcome.ExitCode, outcome.Output, outcome.Complaint));
    }

    [Fact]
    public async Task FullDevice_EndsTheProgramWithoutAStackTrace()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        Assert.Equal((3, 1), await RunInShellAsync("> /dev/full", SessionReportRun.Example));
        Assert.Equal((3, 1), await RunInShellAsync("> /dev/full", "--json", SessionReportRun.Example));
        Assert.Equal((3, 1), await RunInShellAsync("< /", "-"));
        Assert.Equal((3, 1), await RunInShellAsync("> /dev/full", "generate", "--events", "1000"));
    }

    [Theory]
    [InlineData("generate --events 1000000000000")]
    [InlineData("--follow --json -")]
    public async Task ReaderThatIsGone_EndsTheProgramQuietly(string arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It takes a shell's pipes.");
        const string events = """yes '{"type":"text","content":"ok"}' 2>/dev/null""";
        string pipeline = $"{events} | {{ dotnet \"$0\" {arguments}; echo \"exit code $?\" >&2; }} | head -c 1 >/dev/null";
        var start = new ProcessStartInfo("/bin/sh", ["-c", pipeline, Program]) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Equal("exit code 141\n", errors);
    }

    // The exit code, and how many lines were complained in.
    private static async Task<(int ExitCode, int Lines)> RunInShellAsync(string redirection, params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"exec dotnet \"$0\" \"$@\" {redirection}", Program, .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("SessionReport: standard ", errors, StringComparison.Ordinal);
        return (process.ExitCode, errors.TrimEnd().Split('\n').Length);
    }

    private sealed class FailingWriter : StringWriter
    {
        public override void Flush() => throw new IOException("No space left on device");
    }

    private sealed class FailingStream(Exception error) : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw error;
    }
}
