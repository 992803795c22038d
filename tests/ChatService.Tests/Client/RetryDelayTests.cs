using ChatClient;
using ChatClient.Errors;

namespace ChatService.Tests.Client;

/// <summary>How long the client waits before it asks again, on a clock that does not make anybody wait.</summary>
public class RetryDelayTests
{
    private const string Empty = """{"events":[],"last_updated_at":"2026-04-22T12:34:41.342245","session_id":"s"}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task SecondsThatTheServiceAsksFor_AreWaited(HttpStatusCode status)
    {
        var clock = new JumpingClock();

        int requests = await AskAsync(clock, () => Refused(status, "5"), () => Refused(status, "3"));

        Assert.Equal([TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(3)], clock.Waits);
        Assert.Equal(3, requests);
    }

    [Fact]
    public async Task MomentThatTheServiceNames_IsWaitedFor()
    {
        var clock = new JumpingClock();
        DateTimeOffset moment = clock.Now.AddSeconds(4);

        await AskAsync(clock, () => Refused(HttpStatusCode.ServiceUnavailable, $"{moment:R}"));

        Assert.Equal(moment, clock.Now);
    }

    [Theory]
    [InlineData("60")]
    [InlineData("2147483647")]
    [InlineData("Thu, 31 Dec 2099 23:59:59 GMT")]
    public async Task LongerThanTheLongestDelay_IsThatDelay(string retryAfter)
    {
        var clock = new JumpingClock();

        await AskAsync(clock, () => Refused(HttpStatusCode.ServiceUnavailable, retryAfter));

        Assert.Equal([TimeSpan.FromSeconds(8)], clock.Waits);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("soon")]
    [InlineData("99999999999999999999")]
    [InlineData("Thu, 01 Jan 2015 00:00:00 GMT")]
    public async Task WithoutAUsableWait_WaitsGrow(string? retryAfter)
    {
        var clock = new JumpingClock();

        await AskAsync(clock, () => Refused(HttpStatusCode.ServiceUnavailable, retryAfter), () => Refused(HttpStatusCode.ServiceUnavailable, retryAfter));

        Assert.Equal(2, clock.Waits.Count);
        Assert.InRange(clock.Waits[0].TotalSeconds, 0.25, 0.5);
        Assert.InRange(clock.Waits[1].TotalSeconds, 0.5, 1);
    }

    [Fact]
    public async Task RefusalsWithoutEnd_AreWaitedOutAsOftenAsTheOptionsSay()
    {
        var clock = new JumpingClock();

        await Assert.ThrowsAsync<ChatException>(() => AskAsync(clock, [.. Enumerable.Repeat(() => Refused(HttpStatusCode.TooManyRequests, "1"), 10)]));

        Assert.Equal([TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)], clock.Waits);
    }

    [Fact]
    public async Task StreamThatEnds_IsAskedAgainAfterTheWaitThatItNames()
    {
        var clock = new JumpingClock();
        using var handler = new ScriptedHandler(
            () => Ok($"retry: 2500\n\nid: 0\ndata: {Events.Text("a")}\n\n", "text/event-stream"),
            () => Ok($"id: 1\ndata: {Events.Text("b")}\n\n", "text/event-stream"));
        using var http = new HttpClient(handler);

        await new SessionClient(http, Options(clock)).FollowAsync("s", new JsonCollector(enough: 2), cancellationToken: Cancellation);

        Assert.Equal([TimeSpan.FromMilliseconds(2500)], clock.Waits);
        Assert.Equal("0", Assert.Single(handler.Requests[1].Headers.GetValues("Last-Event-ID")));
    }

    /// <summary>A service that ends each stream at once, and says not to wait, must not be asked without end.</summary>
    [Fact]
    public async Task StreamThatAsksForNoWait_IsWaitedForAllTheSame()
    {
        var clock = new JumpingClock();
        using var handler = new ScriptedHandler(
            () => Ok("retry: 0\n\n", "text/event-stream"),
            () => Ok("retry: 0\n\n", "text/event-stream"),
            () => Ok($"id: 0\ndata: {Events.Text("a")}\n\n", "text/event-stream"));
        using var http = new HttpClient(handler);

        await new SessionClient(http, Options(clock)).FollowAsync("s", new JsonCollector(enough: 1), cancellationToken: Cancellation);

        Assert.Equal(2, clock.Waits.Count);
        Assert.All(clock.Waits, wait => Assert.InRange(wait.TotalSeconds, 0.25, 1));
    }

    /// <summary>Asks a service that refuses, and then answers.</summary>
    /// <returns>How often it was asked.</returns>
    private static async Task<int> AskAsync(JumpingClock clock, params Func<HttpResponseMessage>[] refusals)
    {
        using var handler = new ScriptedHandler([.. refusals, () => Ok(Empty)]);
        using var http = new HttpClient(handler);
        var result = await new SessionClient(http, Options(clock)).GetFullSessionAsync("s", new JsonCollector(), cancellationToken: Cancellation);
        Assert.Null(result.Read.Error);
        return handler.Requests.Count;
    }

    private static SessionClientOptions Options(JumpingClock clock) => new() { BaseAddress = new Uri("http://service.test"), Clock = clock };

    private static HttpResponseMessage Ok(string body, string mediaType = "application/json") => new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    private static HttpResponseMessage Refused(HttpStatusCode status, string? retryAfter)
    {
        var response = new HttpResponseMessage(status);
        if (retryAfter is not null)
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        return response;
    }
}
