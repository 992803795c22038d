namespace ChatService.Tests.Live;

public class FollowEventsTests
{
    private static string Path(SessionHead session, string query = "") => $"/api/v1/chat/{session.Id}/events{query}";

    [Fact]
    public async Task EventsThatAreThere_ComeFirstAndThenThoseThatAreAdded()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Text("0"), Events.Unknown);
        await using LiveReader reader = await LiveReader.OpenAsync(service.Client, Path(session));

        Assert.Equal([Events.Text("0"), Events.Unknown], await reader.ReadAsync(2));
        for (int i = 2; i < 6; i++)
        {
            await service.AppendAsync(session, Events.Text($"{i}"));
            Assert.Equal([Events.Text($"{i}")], await reader.ReadAsync(1));
        }

        Assert.Equal("5", reader.LastId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task LastEventId_GoesOnBehindIt(int last)
    {
        await using TestService service = await TestService.StartAsync();
        string[] events = [.. Enumerable.Range(0, 5).Select(i => Events.Text($"{i}"))];
        SessionHead session = await service.CreateSessionAsync();
        await service.AppendAsync(session, events[..3]);
        await service.AppendAsync(session, events[3..]);

        await using LiveReader byHeader = await LiveReader.OpenAsync(service.Client, Path(session, "?follow=false"), ("Last-Event-ID", $"{last}"));
        await using LiveReader byQuery = await LiveReader.OpenAsync(service.Client, Path(session, $"?follow=false&after={last}"));

        Assert.Equal(events[(last + 1)..], await byHeader.ReadToEndAsync());
        Assert.Equal(events[(last + 1)..], await byQuery.ReadToEndAsync());
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("3")]
    [InlineData("9223372036854775807")]
    public async Task LastEventIdOfNoEvent_Is422(string id)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown, Events.Unknown, Events.Unknown);

        HttpResponseMessage response = await service.Client.Ask(Path(session), ("Last-Event-ID", id));

        Assert.Equal(["header.Last-Event-ID"], await response.FieldsAsync());
    }

    [Theory]
    [InlineData("follow", "follow=yes")]
    [InlineData("marks", "marks=1")]
    [InlineData("after", "after=-1")]
    [InlineData("after", "after=1")]
    public async Task BadParameter_IsNamedIn422(string field, string query)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);

        Assert.Equal(["query." + field], await (await service.Client.Ask(Path(session, "?" + query))).FieldsAsync());
    }

    [Fact]
    public async Task LineEndsBetweenTokens_KeepTheEventWhole()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Spaced);
        await using LiveReader reader = await LiveReader.OpenAsync(service.Client, Path(session, "?follow=false"));

        Assert.Equal([Events.Spaced.ReplaceLineEndings("\n")], await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Marks_SayWhatIsNotAsTheSchemaSays()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        await service.AppendAsync(session, Events.Text("plain"), Events.Unknown, Events.Stray, """{"name":"f","call_id":"1","arguments":{}}""");

        string body = await (await service.Client.Ask(Path(session, "?follow=false&marks=true"))).TextAsync();

        string[] events = body.Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["retry: 1000", "id: 0\ndata: " + Events.Text("plain"), "id: 1\nmark: unknown UnknownTag\ndata: " + Events.Unknown, "id: 2\nmark: stray\ndata: " + Events.Stray], events[..4]);
        Assert.StartsWith("id: 3\nmark: inferred ToolCall\ndata: ", events[4], StringComparison.Ordinal);
        Assert.DoesNotContain("mark", await (await service.Client.Ask(Path(session, "?follow=false"))).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SilentStream_SendsComments()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.KeepAliveSeconds = 0.05);
        SessionHead session = await service.CreateSessionAsync();
        HttpResponseMessage response = await service.Client.Ask(Path(session));
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        var seen = new List<string?>();
        while (seen.Count < 6)
            seen.Add(await lines.ReadLineAsync(TestContext.Current.CancellationToken));

        Assert.Equal(["retry: 1000", "", ": still here", "", ": still here", ""], seen);
    }

    [Fact]
    public async Task TooManyStreams_Are503UntilOneEnds()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxLiveStreams = 2);
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        await using LiveReader first = await LiveReader.OpenAsync(service.Client, Path(session));
        await using (LiveReader second = await LiveReader.OpenAsync(service.Client, Path(session)))
        {
            HttpResponseMessage third = await service.Client.Ask(Path(session));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, third.StatusCode);
            Assert.NotNull(third.Headers.RetryAfter);
        }

        HttpStatusCode status;
        do
        {
            // The service hears of the hang-up when it next writes, or its socket tells; the test's own time limit ends this.
            await service.AppendAsync(session, Events.Unknown);
            using HttpResponseMessage again = await service.Client.Ask(Path(session));
            status = again.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task CallerWithTooManyStreams_Is429WhileOthersFollow()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxLiveStreamsPerCaller = 2);
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        using HttpClient other = service.CreateClient(await service.IssueAsync(TestService.Organization));
        await using LiveReader first = await LiveReader.OpenAsync(service.Client, Path(session));
        await using LiveReader second = await LiveReader.OpenAsync(service.Client, Path(session));

        HttpResponseMessage third = await service.Client.Ask(Path(session));

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.NotNull(third.Headers.RetryAfter);
        await using LiveReader others = await LiveReader.OpenAsync(other, Path(session));
        Assert.Equal([Events.Unknown], await others.ReadAsync(1));
    }

    [Fact]
    public async Task CredentialThatEnds_EndsItsStreams()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.KeepAliveSeconds = 0.05);
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        (string, string) cookie = ("Cookie", (await service.Client.Ask(HttpMethod.Post, "/api/v1/sign-in", null)).Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using HttpClient browser = service.CreateClient(null);
        await using LiveReader signedIn = await LiveReader.OpenAsync(browser, Path(session), cookie);
        await using LiveReader byToken = await LiveReader.OpenAsync(service.Client, Path(session));

        Assert.Equal(HttpStatusCode.NoContent, (await browser.Ask(HttpMethod.Delete, "/api/v1/sign-in", null, cookie)).StatusCode);

        Assert.Equal([Events.Unknown], await signedIn.ReadToEndAsync());
        await service.AppendAsync(session, Events.Stray);
        Assert.Equal([Events.Unknown, Events.Stray], await byToken.ReadAsync(2));
    }

    [Fact]
    public async Task ServiceThatEnds_EndsStreamsAsStreamsEnd()
    {
        TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        await using LiveReader reader = await LiveReader.OpenAsync(service.Client, Path(session));
        Assert.Equal([Events.Unknown], await reader.ReadAsync(1));

        Task<List<string>> rest = reader.ReadToEndAsync(); // a connection that is cut would throw
        await service.StopAsync();

        Assert.Empty(await rest);
        await service.DisposeAsync();
    }

    [Fact]
    public async Task TwoHundredStreams_AllSeeEveryEventInOrder()
    {
        const int Streams = 200;
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Text("first"));
        LiveReader[] readers = await Task.WhenAll(Enumerable.Range(0, Streams).Select(_ => LiveReader.OpenAsync(service.Client, Path(session))));
        string[] added = [.. Enumerable.Range(0, 50).Select(i => Events.Text($"event {i}"))];

        Task<List<string>>[] reads = [.. readers.Select(r => r.ReadAsync(1 + added.Length))];
        foreach (string json in added)
            await service.AppendAsync(session, json);

        Assert.All(await Task.WhenAll(reads), read => Assert.Equal([Events.Text("first"), .. added], read));
        foreach (LiveReader reader in readers)
            await reader.DisposeAsync();
    }

    [Fact]
    public async Task ReaderThatTakesNothing_HoldsUpNobody()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        using HttpResponseMessage stuck = await service.Client.Ask(Path(session));
        await using LiveReader reader = await LiveReader.OpenAsync(service.Client, Path(session));
        string large = Events.Text(new string('z', 60_000));

        // More than the buffers of both sockets and the pipe can take, so that the stuck stream's writes wait.
        for (int i = 0; i < 200; i++)
        {
            await service.AppendAsync(session, large);
            Assert.Equal([large], await reader.ReadAsync(1));
        }
    }
}
