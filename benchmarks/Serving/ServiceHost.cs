using System.Diagnostics;
using System.Text.Json;

namespace EventUnion.Benchmarks.Serving;

/// <summary>The service as a process of its own, so that what it allocates is nobody else's. It ends with its input, so also when this process is killed.</summary>
internal sealed class ServiceHost : IAsyncDisposable
{
    private readonly Process _process;

    private ServiceHost(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ServiceHost> StartAsync(string dataFile, CancellationToken cancellationToken)
    {
        string[] arguments = [HostCommand.Name, "--data", dataFile];
        string program = Path.ChangeExtension(typeof(ServiceHost).Assembly.Location, ".dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };

        // As a service runs, which is not how the other measurements do.
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_gcConcurrent"] = "1";
        Process process = Process.Start(start)!;
        string? address = await process.StandardOutput.ReadLineAsync(cancellationToken);
        return new ServiceHost(process, new Uri(address ?? throw new InvalidOperationException("The service ended before it listened.")));
    }

    /// <summary>What the process has taken since it began.</summary>
    public async Task<HostReading> ReadAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        byte[] json = await client.GetByteArrayAsync(new Uri(Address, HostCommand.ReadingPath), cancellationToken);
        return JsonSerializer.Deserialize(json, ServeContext.Default.HostReading)!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
