using System.Globalization;

namespace ChatService.Tests.Durability;

/// <summary>Sends uploads into one session, one after the other, each until it is acknowledged, as a careful client does.</summary>
internal sealed class UploadWriter
{
    private readonly HttpClient _client;
    private readonly ServicePlace _place;
    private readonly string _session;
    private readonly bool _skipsBad;
    private readonly Random _random;
    private readonly List<string> _sent = [];

    private UploadWriter(HttpClient client, ServicePlace place, string session, bool skipsBad, int seed)
    {
        _client = client;
        _place = place;
        _session = session;
        _skipsBad = skipsBad;
        _random = new Random(seed);
    }

    /// <summary>How many events the service has said to have stored.</summary>
    public long Acknowledged => _sent.Count;

    /// <summary>How many uploads the service has acknowledged.</summary>
    public long Answers { get; private set; }

    /// <summary>How many requests got no answer.</summary>
    public int Retries { get; private set; }

    public static async Task<UploadWriter> CreateAsync(HttpClient client, ServicePlace place, bool skipsBad, int seed)
    {
        HttpResponseMessage created = await client.PostAsync(new Uri(place.Address, "/api/v1/chat"), null, TestContext.Current.CancellationToken);
        return new UploadWriter(client, place, (await created.JsonAsync()).GetProperty("session_id").GetString()!, skipsBad, seed);
    }

    public async Task WriteUntilAsync(CancellationToken stop)
    {
        for (int upload = 0; !stop.IsCancellationRequested; upload++)
        {
            string[] events = [.. Enumerable.Range(0, _random.Next(1, 400)).Select(i => Events.Text(string.Create(CultureInfo.InvariantCulture, $"upload {upload}, event {i}")))];
            byte[] body = Encoding.UTF8.GetBytes(string.Concat(events.Select(e => e + "\n")));
            while (!await TrySendAsync(body, string.Create(CultureInfo.InvariantCulture, $"upload-{upload}")))
                Retries++;
            _sent.AddRange(events);
        }
    }

    /// <summary>Everything that was acknowledged is there, in order, once, and nothing else.</summary>
    public async Task VerifyAsync()
    {
        HttpResponseMessage response = await _client.GetAsync(new Uri(_place.Address, "/api/v1/chat/" + _session), TestContext.Current.CancellationToken);
        JsonElement body = await response.JsonAsync();
        string[] stored = [.. body.GetProperty("events").EnumerateArray().Select(e => e.GetRawText())];
        Assert.True(_sent.SequenceEqual(stored), $"{_sent.Count} events were acknowledged and {stored.Length} are stored; they differ from {_sent.Zip(stored).TakeWhile(p => p.First == p.Second).Count()} on.");
    }

    private async Task<bool> TrySendAsync(byte[] body, string key)
    {
        using var content = new PiecewiseContent(body, IngestExtensions.Lines, () => _random.Next(1, 8000));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_place.Address, $"/api/v1/chat/{_session}/events?on_bad={(_skipsBad ? "skip" : "reject")}")) { Content = content };
        request.Headers.Add("Idempotency-Key", key);
        try
        {
            using HttpResponseMessage response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            if (response.StatusCode == HttpStatusCode.Conflict)
                return false;
            Assert.True(response.IsSuccessStatusCode, await response.TextAsync());
            Answers++;
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            return false;
        }
    }
}
