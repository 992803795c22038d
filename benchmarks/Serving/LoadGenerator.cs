using System.Diagnostics;

namespace EventUnion.Benchmarks.Serving;

/// <summary>Sends one request again and again to a service on this machine, over a fixed number of connections, each when the answer before it has been read to its end. Bounded in number and in time.</summary>
internal sealed class LoadGenerator : IDisposable
{
    private const int BufferBytes = 256 << 10;

    private readonly HttpClient _client;
    private readonly int _connections;

    /// <param name="service">The service; on the loopback only.</param>
    /// <param name="token">What gets in.</param>
    /// <param name="connections">How many requests are under way at once.</param>
    public LoadGenerator(Uri service, string token, int connections)
    {
        if (!service.IsLoopback)
            throw new ArgumentException("Load is for services on this machine.", nameof(service));
        _connections = connections;
        _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = connections }) { BaseAddress = service };
        _client.DefaultRequestHeaders.Authorization = new("Bearer", token);
    }

    /// <summary>Sends requests until there were enough, or time is up.</summary>
    /// <param name="request">Makes a request.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="time">How long at most, beside the requests that are under way then.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<Load> RunAsync(Func<HttpRequestMessage> request, int most, TimeSpan time, CancellationToken cancellationToken)
    {
        int left = most;
        var watch = Stopwatch.StartNew();
        (List<double> Milliseconds, long Bytes)[] done = await Task.WhenAll(Enumerable.Range(0, _connections).Select(_ => Task.Run(SendAllAsync, cancellationToken)));
        return new Load(watch.Elapsed, [.. done.SelectMany(d => d.Milliseconds)], done.Sum(d => d.Bytes));

        async Task<(List<double> Milliseconds, long Bytes)> SendAllAsync()
        {
            var milliseconds = new List<double>();
            byte[] buffer = new byte[BufferBytes];
            long bytes = 0;
            while (Interlocked.Decrement(ref left) >= 0 && watch.Elapsed < time)
            {
                long begin = Stopwatch.GetTimestamp();
                bytes += await SendAsync(request(), buffer, cancellationToken);
                milliseconds.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            return (milliseconds, bytes);
        }
    }

    /// <summary>Asks for something once, and keeps the answer.</summary>
    public async Task<byte[]> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            using HttpResponseMessage response = await _client.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsByteArrayAsync(cancellationToken);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<long> SendAsync(HttpRequestMessage request, byte[] buffer, CancellationToken cancellationToken)
    {
        using (request)
        {
            using HttpResponseMessage response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            response.EnsureSuccessStatusCode();
            await using Stream body = await response.Content.ReadAsStreamAsync(cancellationToken);
            long bytes = 0;
            for (int read; (read = await body.ReadAsync(buffer, cancellationToken)) > 0;)
                bytes += read;
            return bytes;
        }
    }
}
