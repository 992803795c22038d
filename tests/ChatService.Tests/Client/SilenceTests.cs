using System.IO.Pipelines;
using ChatClient;
using ChatClient.Errors;

namespace ChatService.Tests.Client;

/// <summary>Answers that begin and then fall silent, as where a network is lost, on a clock that does not make anybody wait.</summary>
public class SilenceTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FollowedStream_IsAskedForAgain()
    {
        var clock = new JumpingClock();
        using var handler = new ScriptedHandler(
            () => Silent($"id: 0\ndata: {Events.Text("a")}\n\nid: 1\nda", "text/event-stream"),
            () => Silent($"id: 1\ndata: {Events.Text("b")}\n\n", "text/event-stream"));
        using var http = new HttpClient(handler);

        var result = await new SessionClient(http, Options(clock)).FollowAsync("s", new JsonCollector(enough: 2), cancellationToken: Cancellation);

        Assert.Equal([Events.Text("a"), Events.Text("b")], result.Visitor.Json);
        Assert.Equal(0, result.BadEvents);
        Assert.Equal("0", Assert.Single(handler.Requests[1].Headers.GetValues("Last-Event-ID")));
        Assert.Equal(TimeSpan.FromSeconds(45), clock.Waits[0]);
        Assert.InRange(clock.Waits[1].TotalSeconds, 0.25, 0.5); // before it connects again
    }

    [Fact]
    public async Task Session_IsATimeoutBehindTheEventsThatCame()
    {
        var clock = new JumpingClock();
        using var handler = new ScriptedHandler(() => Silent($$"""{"events":[{{Events.Text("a")}},""", "application/json"));
        using var http = new HttpClient(handler);
        var collector = new JsonCollector();

        var thrown = await Assert.ThrowsAsync<ChatException>(
            () => new SessionClient(http, Options(clock) with { IdleTimeout = TimeSpan.FromSeconds(7) }).GetFullSessionAsync("s", collector, cancellationToken: Cancellation));

        Assert.IsType<TimeoutException>(thrown.InnerException);
        Assert.Equal([Events.Text("a")], collector.Json);
        Assert.Equal([TimeSpan.FromSeconds(7)], clock.Waits);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task Error_IsToldByItsStatus()
    {
        var clock = new JumpingClock();
        using var handler = new ScriptedHandler(() => Silent("""{"detail":"Not""", "application/json", HttpStatusCode.NotFound));
        using var http = new HttpClient(handler);

        await Assert.ThrowsAsync<SessionNotFoundException>(() => new SessionClient(http, Options(clock)).GetFullSessionAsync("s", new JsonCollector(), cancellationToken: Cancellation));

        Assert.Equal([TimeSpan.FromSeconds(45)], clock.Waits);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(5_000_000_000)]
    public void TimeThatNoTimerWaits_IsRefused(long milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SessionClientOptions { IdleTimeout = TimeSpan.FromMilliseconds(milliseconds) });

    private static SessionClientOptions Options(JumpingClock clock) => new() { BaseAddress = new Uri("http://service.test"), Clock = clock };

    /// <summary>An answer that has begun, and of which nothing more comes.</summary>
    private static HttpResponseMessage Silent(string beginning, string mediaType, HttpStatusCode status = HttpStatusCode.OK)
    {
        var body = new Pipe();
        body.Writer.WriteAsync(Encoding.UTF8.GetBytes(beginning), Cancellation).AsTask().Wait(Cancellation);
        return new(status) { Content = new StreamContent(body.Reader.AsStream()) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } } };
    }
}
