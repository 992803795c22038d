namespace ChatService.Tests.Hosting;

/// <summary>Sends events, and reads back what is stored.</summary>
internal static class IngestExtensions
{
    public const string Lines = "application/x-ndjson";

    public static Task<HttpResponseMessage> SendAsync(this TestService service, SessionHead session, string body, string mediaType = Lines, string query = "", params (string Name, string Value)[] headers) =>
        service.SendAsync(session, Content(body, mediaType), query, headers);

    public static Task<HttpResponseMessage> SendAsync(this TestService service, SessionHead session, HttpContent content, string query = "", params (string Name, string Value)[] headers) =>
        service.Client.Ask(HttpMethod.Post, $"/api/v1/chat/{session.Id}/events{query}", content, headers);

    public static async Task<string[]> EventsAsync(this TestService service, SessionHead session)
    {
        JsonElement body = await (await service.Client.Ask("/api/v1/chat/" + session.Id)).JsonAsync();
        return [.. body.GetProperty("events").EnumerateArray().Select(e => e.GetRawText())];
    }

    /// <summary>Events of several kinds, each different.</summary>
    public static string[] Mixed(int count) => [.. Enumerable.Range(0, count).Select(i => (i % 5) switch
    {
        0 => Events.Text($"piece {i}: \"é\" \u2028"),
        1 => $$$"""{"type":"tool_call","name":"f","call_id":"c{{{i}}}","arguments":{"deep":[[{"n":{{{i}}}.50}]],"s":"a\\u0000b"}}""",
        2 => $$"""{"brand_new":{{i}},"type":"from_the_future"}""",
        3 => Events.Input($"question {i}"),
        _ => Events.Stop,
    })];

    /// <summary>A body of events.</summary>
    public static string Body(string mediaType, params string[] events) => mediaType switch
    {
        Lines => string.Concat(events.Select(e => e + "\n")),
        "application/json" => "[" + string.Join(" ,\n", events) + "]",
        _ => string.Concat(events.Select((e, i) => $": comment\nid: x{i}\nevent: e\ndata: {e}\n\n")),
    };

    private static StringContent Content(string body, string mediaType) => new(body, new UTF8Encoding(false)) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
}
