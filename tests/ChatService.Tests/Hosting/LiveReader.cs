using System.Net.ServerSentEvents;

namespace ChatService.Tests.Hosting;

/// <summary>A client of a live stream.</summary>
internal sealed class LiveReader : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseItem<string>> _items;
    private readonly SseParser<string> _parser;

    private LiveReader(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _parser = SseParser.Create(body);
        _items = _parser.EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator();
    }

    /// <summary>The id of the last event that was read.</summary>
    public string LastId => _parser.LastEventId;

    public static async Task<LiveReader> OpenAsync(HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        HttpResponseMessage response = await client.Ask(path, headers);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new LiveReader(response, await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The next events' data.</summary>
    public async Task<List<string>> ReadAsync(int count)
    {
        var data = new List<string>(count);
        while (data.Count < count && await _items.MoveNextAsync())
            data.Add(_items.Current.Data);
        return data;
    }

    /// <summary>Everything up to the stream's end.</summary>
    public Task<List<string>> ReadToEndAsync() => ReadAsync(int.MaxValue / 1024);

    public async ValueTask DisposeAsync()
    {
        // The response first: the reader may be waiting for it.
        _response.Dispose();
        await _items.DisposeAsync();
    }
}
