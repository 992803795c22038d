using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using ChatService;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace EventUnion.Benchmarks.Serving;

/// <summary>The command that <c>serve</c> starts as a process: the service, with the rival's endpoints beside its own behind the same access checks and on the same store.</summary>
internal static class HostCommand
{
    public const string Name = "serve-host";
    public const string ReadingPath = "/reading";
    private const int NoLimit = 1_000_000_000;

    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "The data file.", Required = true };
        var command = new Command(Name, "Serves sessions to be measured; started by serve.") { data };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using WebApplication app = ChatApplication.Build(
                ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=Error"],
                settings => (settings.DataFile, settings.RequestBurst, settings.RequestsPerSecond) = (parsed.GetValue(data)!, NoLimit, NoLimit));
            StjEndpoints.Map(app);
            app.MapGet(ReadingPath, SendReadingAsync);
            await app.StartAsync(cancellationToken);
            await Console.Out.WriteLineAsync(app.Urls.Single());
            await Console.In.ReadToEndAsync(cancellationToken);
            await app.StopAsync(cancellationToken);
        });
        return command;
    }

    private static async Task SendReadingAsync(HttpContext context)
    {
        using Process process = Process.GetCurrentProcess();
        var reading = new HostReading(GC.GetTotalAllocatedBytes(precise: true), process.TotalProcessorTime.TotalMilliseconds, process.PeakWorkingSet64);
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(reading, ServeContext.Default.HostReading), context.RequestAborted);
    }
}
