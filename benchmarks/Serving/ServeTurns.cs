using System.Net.Http.Headers;

namespace EventUnion.Benchmarks.Serving;

/// <summary>One contender's turns at a scenario.</summary>
internal sealed class ServeTurns : IAsyncDisposable
{
    private const int WarmUpTurns = 2;

    private readonly ServiceHost _host;
    private readonly LoadGenerator _load;
    private readonly string _path;
    private readonly byte[] _body;
    private readonly List<Load> _turns = [];
    private HostReading? _before;

    private ServeTurns(Scenario scenario, ServeContender contender, ServiceHost host, string token)
    {
        Scenario = scenario;
        Contender = contender;
        _host = host;
        _load = new LoadGenerator(host.Address, token, scenario.Connections);
        _path = "/api/v1/chat/" + contender.Session(scenario);
        _body = scenario.IsIngest ? ServedData.Lines(scenario) : [];
    }

    public Scenario Scenario { get; }

    public ServeContender Contender { get; }

    public static async Task<ServeTurns> BeginAsync(Scenario scenario, ServeContender contender, ServedData data, CancellationToken cancellationToken) =>
        new(scenario, contender, await ServiceHost.StartAsync(data.File, cancellationToken), data.Token);

    /// <summary>The request that is measured, once; and, where that stores, the session as it is then.</summary>
    public async Task<byte[]> AnswerAsync(CancellationToken cancellationToken)
    {
        byte[] answer = await _load.AskAsync(Request(), cancellationToken);
        return Scenario.IsIngest ? await _load.AskAsync(new HttpRequestMessage(HttpMethod.Get, _path), cancellationToken) : answer;
    }

    /// <summary>Lets the compiler see what is to come; what is taken by it does not count.</summary>
    public async Task WarmUpAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        for (int turn = 0; turn < WarmUpTurns; turn++)
            await _load.RunAsync(Request, Scenario.MostRequests, time, cancellationToken);
        _before = await _host.ReadAsync(cancellationToken);
    }

    public async Task TakeAsync(TimeSpan time, CancellationToken cancellationToken) => _turns.Add(await _load.RunAsync(Request, Scenario.MostRequests, time, cancellationToken));

    public async Task<ServeResult> EndAsync(CancellationToken cancellationToken) =>
        ServeResult.Of(Scenario, Contender, _turns, _before!, await _host.ReadAsync(cancellationToken));

    public async ValueTask DisposeAsync()
    {
        _load.Dispose();
        await _host.DisposeAsync();
    }

    private HttpRequestMessage Request()
    {
        if (!Scenario.IsIngest)
            return new HttpRequestMessage(HttpMethod.Get, Contender.Prefix + _path);
        var content = new ByteArrayContent(_body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        return new HttpRequestMessage(HttpMethod.Post, Contender.Prefix + _path + "/events") { Content = content };
    }
}
