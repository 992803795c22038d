using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using EventUnion;
using static LiveDeltas.ChatSchema;

namespace LiveDeltas.Tests;

public class LiveDeltasTests
{
    private static readonly CancellationToken s_test = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Program_PrintsTheAnswerAndEndsByItself()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "LiveDeltas.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(s_test);
        string output = await process.StandardOutput.ReadToEndAsync(s_test);
        await process.WaitForExitAsync(s_test);

        Assert.Equal((0, ""), (process.ExitCode, await errors));
        Assert.StartsWith("Three supplier contracts expire this year: ", output, StringComparison.Ordinal);
        Assert.EndsWith(" characters of text, 0 bad records", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delta_IsPrintedBeforeTheNextOneIsSent()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        using var output = new PrintedText();
        Task<ReadResult<DeltaPrinter>> read = Event.ReadAsync(pipe.Reader, Framing.ServerSentEvents, new DeltaPrinter(output), cancellationToken: s_test).AsTask();
        foreach (string word in (string[])["one", "two", "three"])
        {
            await SendAsync(pipe, $$"""{"type":"text_delta","content":"{{word}} "}""");
            while (!output.Parts.Contains(word + " "))
                await Task.Delay(5, s_test);
        }

        await SendAsync(pipe, """{"type":"stop","error":null,"is_error":false,"usage":{}}""");
        await pipe.Writer.CompleteAsync();
        ReadResult<DeltaPrinter> result = await read;
        Assert.Equal((4L, 14, true), (result.Events, result.Visitor.Characters, result.Visitor.HasStopped));
        Assert.Equal("one two three \n", string.Concat(output.Parts));
    }

    private static async Task SendAsync(System.IO.Pipelines.Pipe pipe, string json) =>
        await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes($"data: {json}\n\n"), s_test);

    /// <summary>What has been printed, for another thread to look at.</summary>
    private sealed class PrintedText : TextWriter
    {
        public ConcurrentQueue<string> Parts { get; } = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(string? value) => Parts.Enqueue(value ?? "");

        public override void WriteLine() => Parts.Enqueue("\n");
    }
}
