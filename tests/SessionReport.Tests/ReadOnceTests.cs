using System.Diagnostics;

namespace SessionReport.Tests;

/// <summary>Inputs that are named by a path and gone once they have been read: what a shell puts in place of <c>&lt;(…)</c>.</summary>
public class ReadOnceTests
{
    private static readonly CancellationToken s_test = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("lines", null)]
    [InlineData("session", null)]
    [InlineData("session", "lines")]
    public async Task NamedPipe_IsReadFromItsFirstByte(string format, string? asked)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no names in folders there.");
        using var folder = new TemporaryFolder();
        string path = folder.Combine("pipe");
        using (Process made = Process.Start("mkfifo", [path]))
            await made.WaitForExitAsync(s_test);
        byte[] input = Framed.As(Enum.Parse<Input.InputFormat>(format, ignoreCase: true));
        Task written = Task.Run(() => Write(path, input), s_test);

        Outcome outcome = await SessionReportRun.RunAsync(["--json", "--format", asked ?? format, path]);

        await written.WaitAsync(s_test);
        if (asked is null)
            Assert.Equal((0, "", Framed.Events.Count), (outcome.ExitCode, outcome.Errors, outcome.Json.GetProperty("event_count").GetInt32()));
        else
            Assert.Contains($"{path}: looks like a session; try --format session.", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(input.Length, outcome.Json.GetProperty("bytes").GetInt64());
    }

    private static void Write(string path, byte[] input)
    {
        try
        {
            using FileStream pipe = new(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            pipe.Write(input);
        }
        catch (IOException)
        {
            // Nobody reads on behind an error.
        }
    }
}
