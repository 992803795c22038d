using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ChatService.Tests.Durability;

/// <summary>The service as a process of its own, which can be killed.</summary>
internal sealed partial class ServiceProcess : IDisposable
{
    private readonly Process _process;

    private ServiceProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>What it has printed before it listened, and, of a first start, its token.</summary>
    public string? Token { get; private init; }

    /// <summary>The most memory that it has had at one moment, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <param name="dataFile">Its data file; null for a demo, which has its own.</param>
    /// <param name="program">The program as one native file; null for the one beside the tests.</param>
    public static async Task<ServiceProcess> StartAsync(string? dataFile, string? program = null)
    {
        string[] arguments = [.. dataFile is null ? ["--demo"] : new[] { "--data", dataFile }, "--urls", "http://127.0.0.1:0"];
        var start = program is null ? new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatService.dll"), .. arguments]) : new ProcessStartInfo(program, arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["Chat__RequestBurst"] = start.Environment["Chat__RequestsPerSecond"] = "100000";
        Process process = Process.Start(start)!;
        ITestOutputHelper? output = TestContext.Current.TestOutputHelper;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                output?.WriteLine(text);
        };
        process.BeginErrorReadLine();
        Uri? address = null;
        string? token = null;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } listening)
                address = new Uri(listening.Groups[1].Value);
            else if (TokenLine().Match(line) is { Success: true } first)
                token = first.Groups[1].Value;
            if (line == "Ready.")
                return new ServiceProcess(process, address!) { Token = token };
        }

        throw new InvalidOperationException("The service ended before it listened.");
    }

    /// <summary>Ends it as the power would: SIGKILL, no handler runs.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    [GeneratedRegex(@"^Listening on (\S+)$")]
    private static partial Regex Listening();

    [GeneratedRegex(@"^    (chat-\S+)$")]
    private static partial Regex TokenLine();
}
