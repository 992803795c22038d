using ChatClient;
using ChatClient.Errors;
using EventUnion;

namespace ChatService.Tests.Client;

public class SessionClientTests
{
    private const string Empty = """{"events":[],"last_updated_at":"2026-04-22T12:34:41.342245","session_id":"s"}""";

    private static readonly SessionClientOptions s_quick = new() { BaseAddress = new Uri("http://service.test"), ApiKey = "key", FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(2) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GetFullSession_VisitsEveryEventAndGivesTheEnvelope()
    {
        await using TestService service = await TestService.StartAsync();
        string[] events = IngestExtensions.Mixed(2000);
        SessionHead session = await service.CreateSessionAsync();
        await service.AppendAsync(session, events);
        using var http = new HttpClient();

        var result = await Client(service, http, service.Token).GetFullSessionAsync(session.Id, new JsonCollector(), new SessionScope(TestService.Organization, TestService.Project), Cancellation);

        Assert.Null(result.Read.Error);
        Assert.Equal(events, result.Visitor.Json);
        Assert.Equal(session.Id, result.Envelope.SessionId.ToString());
        Assert.False(result.Envelope.LastUpdatedAt.HasOffset);
    }

    [Fact]
    public async Task GetFullSession_VisitsEventsWhileTheAnswerArrives()
    {
        var body = new System.IO.Pipelines.Pipe();
        using var handler = new ScriptedHandler(() => new(HttpStatusCode.OK) { Content = new StreamContent(body.Reader.AsStream()) });
        using var http = new HttpClient(handler);
        var collector = new JsonCollector();
        await body.Writer.WriteAsync(Encoding.UTF8.GetBytes($$"""{"events":[{{Events.Text("a")}},{{Events.Unknown}},"""), Cancellation);

        var reading = new SessionClient(http, s_quick).GetFullSessionAsync("s", collector, cancellationToken: Cancellation);
        while (collector.Json.Count < 2)
            await Task.Delay(5, Cancellation); // the rest is not sent before

        await body.Writer.WriteAsync(Encoding.UTF8.GetBytes($$"""{{Events.Stray}}],"last_updated_at":"","session_id":"s"}"""), Cancellation);
        await body.Writer.CompleteAsync();
        Assert.Equal([Events.Text("a"), Events.Unknown, Events.Stray], (await reading).Visitor.Json);
    }

    [Theory]
    [InlineData("/chat")]
    [InlineData("ftp://service.test")]
    [InlineData("http://service.test?a=b")]
    [InlineData("http://service.test/#a")]
    public void AddressThatIsNone_IsRefused(string address) =>
        Assert.Throws<ArgumentException>(() => new SessionClientOptions { BaseAddress = new Uri(address, UriKind.RelativeOrAbsolute) });

    [Theory]
    [InlineData("two words")]
    [InlineData("key\n")]
    [InlineData("schlüssel")]
    public void KeyThatNoHeaderHolds_IsRefused(string key)
    {
        string message = Assert.Throws<ArgumentException>(() => new SessionClientOptions { ApiKey = key }).Message;

        Assert.DoesNotContain(key, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnswerThatIsNoStream_IsNotFollowed()
    {
        using var handler = new ScriptedHandler(() => new(HttpStatusCode.OK) { Content = new StringContent("<html>", Encoding.UTF8, "text/html") });
        using var http = new HttpClient(handler);

        var thrown = await Assert.ThrowsAsync<ChatException>(() => new SessionClient(http, s_quick).FollowAsync("s", new JsonCollector(), cancellationToken: Cancellation));

        Assert.Contains("text/html", thrown.Message, StringComparison.Ordinal);
        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task NameThatIsAStepInAPath_IsRefused(string name)
    {
        using var handler = new ScriptedHandler(() => new(HttpStatusCode.OK) { Content = new StringContent(Empty) });
        using var http = new HttpClient(handler);

        await Assert.ThrowsAsync<ArgumentException>(() => new SessionClient(http, s_quick).GetFullSessionAsync(name, new JsonCollector(), cancellationToken: Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => new SessionClient(http, s_quick).FollowAsync(name, new JsonCollector(), cancellationToken: Cancellation));

        Assert.Empty(handler.Requests);
    }

    [Fact]
    public async Task Errors_HaveTheirTypes()
    {
        await using TestService service = await TestService.StartAsync();
        using var http = new HttpClient();

        await Assert.ThrowsAsync<ChatUnauthorizedException>(() => Client(service, http, "wrong").GetFullSessionAsync("s", new JsonCollector(), cancellationToken: Cancellation));
        await Assert.ThrowsAsync<SessionNotFoundException>(() => Client(service, http, service.Token).GetFullSessionAsync("s", new JsonCollector(), cancellationToken: Cancellation));
        SessionHead session = await service.CreateSessionAsync();
        var invalid = await Assert.ThrowsAsync<ChatValidationException>(() => Client(service, http, service.Token).FollowAsync(session.Id, new JsonCollector(), lastEventId: "7", cancellationToken: Cancellation));
        Assert.Equal("header.Last-Event-ID", Assert.Single(invalid.Fields).Location);
    }

    [Fact]
    public async Task BusyService_IsAskedAgain()
    {
        using var handler = new ScriptedHandler(
            () => new(HttpStatusCode.ServiceUnavailable),
            () => throw new HttpRequestException("no connection"),
            () => new(HttpStatusCode.OK) { Content = new StringContent(Empty) });
        using var http = new HttpClient(handler);

        var result = await new SessionClient(http, s_quick).GetFullSessionAsync("a/b", new JsonCollector(), cancellationToken: Cancellation);

        Assert.Null(result.Read.Error);
        Assert.Equal(3, handler.Requests.Count);
        Assert.All(handler.Requests, r => Assert.Equal(("http://service.test/api/v1/chat/a%2Fb", "Bearer key"), (r.RequestUri!.AbsoluteUri, r.Headers.Authorization!.ToString())));
    }

    [Theory]
    [InlineData("http://proxy.test/llama", "http://proxy.test/llama/api/v1/chat/s")]
    [InlineData("http://proxy.test/llama/", "http://proxy.test/llama/api/v1/chat/s")]
    [InlineData("http://proxy.test:8080", "http://proxy.test:8080/api/v1/chat/s")]
    public async Task PathOfTheBaseAddress_IsKept(string baseAddress, string asked)
    {
        using var handler = new ScriptedHandler(() => new(HttpStatusCode.OK) { Content = new StringContent(Empty) });
        using var http = new HttpClient(handler);

        await new SessionClient(http, s_quick with { BaseAddress = new Uri(baseAddress) }).GetFullSessionAsync("s", new JsonCollector(), cancellationToken: Cancellation);

        Assert.Equal(asked, handler.Requests[0].RequestUri!.AbsoluteUri);
    }

    [Fact]
    public async Task TimeLimitOfTheHttpClient_IsAServiceThatCantBeReached()
    {
        using var handler = new ScriptedHandler(() => throw new TaskCanceledException("time is up", new TimeoutException()));
        using var http = new HttpClient(handler);

        var thrown = await Assert.ThrowsAsync<ChatException>(() => new SessionClient(http, s_quick).GetFullSessionAsync("s", new JsonCollector(), cancellationToken: Cancellation));

        Assert.Null(thrown.StatusCode);
        Assert.Equal(3, handler.Requests.Count);
    }

    [Fact]
    public async Task Cancellation_IsNotRetried()
    {
        using var cancelled = new CancellationTokenSource();
        using var handler = new ScriptedHandler(() =>
        {
            cancelled.Cancel();
            throw new TaskCanceledException();
        });
        using var http = new HttpClient(handler);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new SessionClient(http, s_quick).GetFullSessionAsync("s", new JsonCollector(), cancellationToken: cancelled.Token));

        Assert.Single(handler.Requests);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, 3)]
    [InlineData(HttpStatusCode.TooManyRequests, 3)]
    [InlineData(HttpStatusCode.BadRequest, 1)]
    [InlineData(HttpStatusCode.Unauthorized, 1)]
    public async Task Error_IsRetriedOnlyWhereThatMayHelp(HttpStatusCode status, int requests)
    {
        using var handler = new ScriptedHandler(() => new(status) { Content = new StringContent("<html>") });
        using var http = new HttpClient(handler);

        var thrown = await Assert.ThrowsAnyAsync<ChatException>(() => new SessionClient(http, s_quick).GetFullSessionAsync("s", new JsonCollector(), cancellationToken: Cancellation));

        Assert.Equal(status, thrown.StatusCode);
        Assert.Equal(requests, handler.Requests.Count);
    }

    [Fact]
    public async Task Follow_SeesEveryEventOnceAcrossBrokenConnections()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string[] events = [.. Enumerable.Range(0, 60).Select(i => Events.Text($"{i}"))];
        using var http = new HttpClient(new BreakingHandler(everyBytes: 700));
        var collector = new JsonCollector(enough: events.Length);
        var following = Client(service, http, service.Token).FollowAsync(session.Id, collector, cancellationToken: Cancellation);

        foreach (string json in events)
            await service.AppendAsync(session, json);
        var result = await following;

        Assert.Equal(events, result.Visitor.Json);
        Assert.Equal(("59", 0, null), (result.LastEventId, result.BadEvents, result.LastError));
    }

    [Fact]
    public async Task Follow_TellsOfEventsThatItLeavesOut()
    {
        using var handler = new ScriptedHandler(
            () => Stream($"id: 0\ndata: {Events.Text("a")}\n\nid: 1\ndata: {{\"type\":nope}}\n\n"),
            () => Stream($"id: 2\ndata: [1\n\nid: 3\ndata: {Events.Text("b")}\n\n"));
        using var http = new HttpClient(handler);
        List<string> told = [];
        SessionClientOptions options = s_quick with { OnBadEvent = bad => told.Add(Encoding.UTF8.GetString(bad.Bytes) + " " + bad.Error.Code) };

        var result = await new SessionClient(http, options).FollowAsync("s", new JsonCollector(enough: 2), cancellationToken: Cancellation);

        Assert.Equal([Events.Text("a"), Events.Text("b")], result.Visitor.Json);
        Assert.Equal((2, EventErrorCode.Truncated, "3"), (result.BadEvents, result.LastError!.Value.Code, result.LastEventId));
        Assert.Equal(["{\"type\":nope} MalformedJson", "[1 Truncated"], told);
    }

    [Fact]
    public void Environment_NamesAreThoseOfTheVendor()
    {
        Assert.Equal(("LLAMA_CLOUD_API_KEY", "LLAMA_CLOUD_BASE_URL"), (SessionClientOptions.ApiKeyVariable, SessionClientOptions.BaseAddressVariable));
        Assert.Equal(Environment.GetEnvironmentVariable("LLAMA_CLOUD_BASE_URL") is { Length: > 0 } set ? new Uri(set) : SessionClientOptions.DefaultBaseAddress, SessionClientOptions.FromEnvironment().BaseAddress);
    }

    private static HttpResponseMessage Stream(string body) => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "text/event-stream") };

    private static SessionClient Client(TestService service, HttpClient http, string token) => new(http, s_quick with { BaseAddress = service.Address, ApiKey = token });
}
