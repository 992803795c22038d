namespace ChatService.Tests.Serving;

/// <summary>What HTTP asks of any server.</summary>
public class HttpTests
{
    [Fact]
    public async Task Head_HasTheHeadersAndNoBody()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        HttpResponseMessage get = await service.Client.Ask("/api/v1/chat/" + session.Id);

        HttpResponseMessage head = await service.Client.Ask(HttpMethod.Head, "/api/v1/chat/" + session.Id, null);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal((get.Content.Headers.ContentLength, get.Headers.ETag, "application/json"), (head.Content.Headers.ContentLength, head.Headers.ETag, head.Content.Headers.ContentType?.MediaType));
        Assert.Empty(await head.TextAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.Ask(HttpMethod.Head, "/api/v1/chat/ses-of-nobody", null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.Ask(HttpMethod.Head, "/sessions/any", null)).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/chat", HttpStatusCode.OK, "no-store")]
    [InlineData("/api/v1/chat/{0}", HttpStatusCode.OK, "no-cache, private")]
    [InlineData("/api/v1/chat/{0}/events?follow=false", HttpStatusCode.OK, "no-store")]
    [InlineData("/api/v1/chat/{0}/uploads/k", HttpStatusCode.OK, "no-store")]
    [InlineData("/api/v1/chat/{0}/uploads/none", HttpStatusCode.NotFound, "no-store")]
    [InlineData("/api/v1/chat/ses-of-nobody", HttpStatusCode.NotFound, "no-store")]
    [InlineData("/api/v1/chat?page_size=0", HttpStatusCode.UnprocessableEntity, "no-store")]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound, "no-store")]
    public async Task Answers_SayWhetherTheyMayBeStoredOnTheWay(string path, HttpStatusCode status, string cacheControl)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, Events.Unknown, headers: ("Idempotency-Key", "k"))).StatusCode);

        HttpResponseMessage response = await service.Client.Ask(string.Format(null, path, session.Id));

        Assert.Equal((status, cacheControl), (response.StatusCode, response.Headers.CacheControl?.ToString()));
    }

    [Fact]
    public async Task Range_IsIgnored()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);

        HttpResponseMessage response = await service.Client.Ask("/api/v1/chat/" + session.Id, ("Range", "bytes=0-4"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(response.Headers.AcceptRanges);
        Assert.Equal(1, (await response.JsonAsync()).GetProperty("events").GetArrayLength());
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("W/{1}", true)]
    [InlineData("{1}", true)]
    [InlineData("\"a\",\"b\" , {0}", true)]
    [InlineData(" * ", true)]
    [InlineData("\"a\"", false)]
    [InlineData("", false)]
    [InlineData("nonsense", false)]
    [InlineData("\"", false)]
    [InlineData("W/", false)]
    public async Task IfNoneMatch_IsHeldAgainstTheTagAsTheStandardSays(string header, bool isKnown)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        string path = "/api/v1/chat/" + session.Id;
        EntityTagHeaderValue tag = (await service.Client.Ask(path)).Headers.ETag!;

        HttpResponseMessage response = await service.Client.Ask(path, ("If-None-Match", string.Format(null, header, tag, tag.Tag)));

        Assert.Equal(isKnown ? HttpStatusCode.NotModified : HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.Ask("/api/v1/chat/ses-of-nobody", ("If-None-Match", "*"))).StatusCode);
    }

    [Theory]
    [InlineData("gzip;q=0.8, br;q=0.2", "gzip")]
    [InlineData("gzip;q=0.2, br;q=0.8", "br")]
    [InlineData("gzip, br", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("gzip;q=0, br;q=0", null)]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("zstd, deflate", null)]
    [InlineData("", null)]
    public async Task AcceptEncoding_IsWeighed(string accepted, string? chosen)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Text(new string('a', 4000)));

        HttpResponseMessage response = await service.Client.Ask("/api/v1/chat/" + session.Id, ("Accept-Encoding", accepted));

        Assert.Equal(chosen is null ? [] : [chosen], response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/api/v1/chat/%FF%FE")]
    [InlineData("/api/v1/chat/%C3")]
    [InlineData("/api/v1/chat/a%2Fb")]
    [InlineData("/api/v1/chat/%00")]
    [InlineData("/api/v1/chat/%zz")]
    [InlineData("/api/v1/chat/..%2f..%2fapp.css")]
    [InlineData("/api/v1/chat/\u00ff")]
    [InlineData("/sessions/..%2f..%2fappsettings.json/x")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/js/..%5c..%5cChatService.dll")]
    public async Task OddPath_IsNotFoundOrRefused(string path)
    {
        await using TestService service = await TestService.StartAsync();

        string answer = await service.SendRawAsync($"GET {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {service.Token}\r\nConnection: close\r\n\r\n");

        Assert.Matches(@"^HTTP/1\.1 40[04] ", answer);
    }

    [Fact]
    public async Task LongName_IsNotFound()
    {
        await using TestService service = await TestService.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.Ask("/api/v1/chat/" + new string('s', 6000))).StatusCode);
    }

    [Fact]
    public async Task OtherMethod_Is405()
    {
        await using TestService service = await TestService.StartAsync();

        HttpResponseMessage response = await service.Client.Ask(HttpMethod.Put, "/api/v1/chat/ses-a", null);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
        Assert.Equal("""{"detail":"Method Not Allowed"}""", await response.TextAsync());
    }

    [Theory]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/chat/s/events/1")]
    [InlineData("/nothing.js")]
    public async Task PathOfNothing_Is404WithABody(string path)
    {
        await using TestService service = await TestService.StartAsync();
        using HttpClient stranger = service.CreateClient(null);

        HttpResponseMessage response = await stranger.Ask(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("""{"detail":"Not Found"}""", await response.TextAsync());
    }

    [Fact]
    public async Task ConnectionsBeyondTheLimit_AreClosed()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxConnections = 2);
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        string path = $"/api/v1/chat/{session.Id}/events";
        await using LiveReader first = await LiveReader.OpenAsync(service.Client, path);
        await using (LiveReader second = await LiveReader.OpenAsync(service.Client, path))
            await Assert.ThrowsAsync<HttpRequestException>(() => service.Client.Ask("/api/v1/chat"));
    }

    [Fact]
    public async Task RefusalForTheRate_SaysWhenToComeAgain()
    {
        await using TestService service = await TestService.StartAsync(settings => (settings.RequestBurst, settings.RequestsPerSecond) = (1, 1));
        HttpResponseMessage response;
        do
            response = await service.Client.Ask("/api/v1/chat");
        while (response.StatusCode == HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        Assert.Equal("Too many requests", (await response.JsonAsync()).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task SessionThatGrowsMeanwhile_IsAnsweredAsItWasAtOneMoment()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        using var stop = new CancellationTokenSource();
        Task growing = Task.Run(
            async () =>
            {
                for (int i = 0; !stop.IsCancellationRequested; i += 50)
                    await service.AppendAsync(session, [.. Enumerable.Range(i, 50).Select(n => Events.Text($"{n}" + new string('.', n % 3000)))]);
            },
            CancellationToken.None);

        int last = -1;
        for (int i = 0; i < 60 || last <= 0; i++) // at least so many, and until one had events
        {
            Assert.False(growing.IsCompleted);
            HttpResponseMessage response = await service.Client.Ask("/api/v1/chat/" + session.Id);
            byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(response.Content.Headers.ContentLength, body.Length);
            using JsonDocument document = JsonDocument.Parse(body);
            JsonElement events = document.RootElement.GetProperty("events");
            int count = events.GetArrayLength();
            Assert.True(count >= last && count % 50 == 0, $"{count} after {last}");
            if (count > 0)
                Assert.StartsWith($"{count - 1}", events[count - 1].GetProperty("content").GetString(), StringComparison.Ordinal);
            last = count;
        }

        await stop.CancelAsync();
        await growing;
    }
}
