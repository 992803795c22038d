using ChatService.Http;

namespace ChatService.Tests.Ingest;

/// <summary>What uploads hold up, by being slow or by being held: how much of it there is for all callers, and for one.</summary>
public class SharesTests
{
    /// <summary>The server cuts off who sends too slowly on average: of a body that begins with so many bytes, that takes many minutes.</summary>
    private const int SlowBytes = 300_000;

    private static readonly Caller s_greedy = new("greedy", default, CanWrite: true);
    private static readonly Caller s_other = new("other", default, CanWrite: true);

    [Fact]
    public void CallerWithItsShare_LeavesTheRestToOthers()
    {
        var shares = new Shares("things", most: 9, mostPerCaller: 5);
        shares.Take(s_greedy, 4);

        ApiException refused = Assert.Throws<ApiException>(() => shares.Take(s_greedy, 2));
        shares.Take(s_other, 5);

        Assert.Equal(HttpStatusCode.TooManyRequests, (HttpStatusCode)refused.Status);
        Assert.Equal("You have too many things; try again later", refused.Message);
        Assert.NotNull(refused.RetryAfter);
    }

    [Fact]
    public void WhatOthersHave_IsNotThereUntilItIsGivenBack()
    {
        var shares = new Shares("things", most: 9, mostPerCaller: 9);
        shares.Take(s_greedy, 8);

        ApiException refused = Assert.Throws<ApiException>(() => shares.Take(s_other, 2));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (HttpStatusCode)refused.Status);
        Assert.NotNull(refused.RetryAfter);

        shares.GiveBack(s_greedy, 8);
        shares.Take(s_other, 9);
        shares.GiveBack(s_other, 9);
        shares.Take(s_greedy, 9);
    }

    [Fact]
    public async Task SlowUploads_AreAsManyAsTheLimitAndOthersAreStored()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxUploadsPerCaller = 1);
        SessionHead session = await service.CreateSessionAsync();
        using HttpClient other = service.CreateClient(await service.IssueAsync(TestService.Organization));
        string path = $"/api/v1/chat/{session.Id}/events?on_bad=skip";
        string large = Events.Text(new string('x', SlowBytes));
        var rest = new TaskCompletionSource();
        using var slow = new SlowContent(Encoding.UTF8.GetBytes(large + "\n"), rest.Task);
        Task<HttpResponseMessage> first = other.Ask(HttpMethod.Post, path, slow);
        while ((await service.EventsAsync(session)).Length == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);

        using var empty = new StringContent("[]", Encoding.UTF8, "application/json");
        HttpResponseMessage second = await other.Ask(HttpMethod.Post, path, empty);

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, Events.Stop)).StatusCode);
        rest.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        using var again = new StringContent("[]", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.OK, (await other.Ask(HttpMethod.Post, path, again)).StatusCode);
        Assert.Equal([large, Events.Stop], await service.EventsAsync(session));
    }

    [Fact]
    public async Task BodiesThatAreHeld_TakeNoMoreThanThereIsTogether()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxHeldBytes = 50_000);
        SessionHead session = await service.CreateSessionAsync();
        string body = Events.Text(new string('x', 40_000));
        service.Held.Take(s_other, 20_000);

        HttpResponseMessage refused = await service.SendAsync(session, body);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, body, query: "?on_bad=skip")).StatusCode);
        service.Held.GiveBack(s_other, 20_000);
        for (int i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, body)).StatusCode); // what was held is let go
    }
}
