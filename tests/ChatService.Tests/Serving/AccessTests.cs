using Microsoft.Data.Sqlite;

namespace ChatService.Tests.Serving;

public class AccessTests
{
    public static TheoryData<string?> BadAuthorizations => [(string?)null, "", "Bearer", "Bearer ", "Basic dXNlcjpwYXNz", "Bearer chat-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "Bearer " + new string('x', 5000)];

    [Theory]
    [MemberData(nameof(BadAuthorizations))]
    public async Task RequestWithoutAValidCredential_Is401(string? authorization)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        using HttpClient stranger = service.CreateClient(null);

        HttpResponseMessage response = await stranger.Ask("/api/v1/chat/" + session.Id, authorization is null ? [] : [("Authorization", authorization)]);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.DoesNotContain(session.Id, await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionOutsideOfTheScope_IsAnsweredAsOneThatIsNotThere()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        string[] tokens = [await service.IssueAsync(Guid.NewGuid()), await service.IssueAsync(TestService.Organization, Guid.NewGuid())];

        foreach (string token in tokens)
        {
            using HttpClient other = service.CreateClient(token);
            foreach (string path in new[] { "/api/v1/chat/{0}", "/api/v1/chat/{0}/events", "/api/v1/chat/{0}?organization_id=" + TestService.Organization })
            {
                HttpResponseMessage there = await other.Ask(path.Replace("{0}", session.Id, StringComparison.Ordinal));
                HttpResponseMessage absent = await other.Ask(path.Replace("{0}", "ses-of-nobody", StringComparison.Ordinal));
                Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);
                Assert.Equal(await absent.TextAsync(), await there.TextAsync());
                Assert.Equal(Headers(absent), Headers(there));
            }

            Assert.Equal(0, (await (await other.Ask("/api/v1/chat")).JsonAsync()).GetProperty("items").GetArrayLength());
        }
    }

    [Theory]
    [InlineData("POST", "/events?on_bad=skip")]
    [InlineData("POST", "/events?on_bad=nonsense")]
    [InlineData("GET", "/events?after=7")]
    [InlineData("GET", "/uploads/k")]
    [InlineData("HEAD", "")]
    public async Task OtherRequestsForASessionOutsideOfTheScope_AreAnsweredAlikeToo(string method, string rest)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        using HttpClient other = service.CreateClient(await service.IssueAsync(Guid.NewGuid()));

        var answers = new List<string>();
        foreach (string id in new[] { session.Id, "ses-of-nobody" })
        {
            using var body = new StringContent(Events.Unknown, Encoding.UTF8, IngestExtensions.Lines);
            HttpResponseMessage response = await other.Ask(new HttpMethod(method), $"/api/v1/chat/{id}{rest}", method == "POST" ? body : null, ("Idempotency-Key", "k"), ("If-None-Match", "*"));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            answers.Add(string.Join('\n', [.. Headers(response), await response.TextAsync()]));
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Equal([Events.Unknown], await service.EventsAsync(session));
    }

    [Fact]
    public async Task Header_CountsBeforeTheCookie()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        string path = "/api/v1/chat/" + session.Id;
        string stranger = await service.IssueAsync(Guid.NewGuid());
        using HttpClient client = service.CreateClient(null);

        Assert.Equal(HttpStatusCode.OK, (await client.Ask(path, ("Cookie", "session=" + service.Token))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.Ask(path, ("Authorization", "bearer " + service.Token), ("Cookie", "session=" + stranger))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Ask(path, ("Authorization", "Bearer " + stranger), ("Cookie", "session=" + service.Token))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Ask(path, ("Authorization", "Bearer x"), ("Cookie", "session=" + service.Token))).StatusCode);
    }

    [Fact]
    public async Task TokenOfOneProject_ReadsThatProject()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        using HttpClient client = service.CreateClient(await service.IssueAsync(TestService.Organization, TestService.Project, canWrite: false));

        Assert.Equal(HttpStatusCode.OK, (await client.Ask("/api/v1/chat/" + session.Id)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Ask(HttpMethod.Post, "/api/v1/chat", null)).StatusCode);
    }

    [Fact]
    public async Task SignedInBrowser_ReadsByItsCookieAndCannotWrite()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        HttpResponseMessage signedIn = await service.Client.Ask(HttpMethod.Post, "/api/v1/sign-in", null);
        string cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        (string, string) header = ("Cookie", cookie.Split(';')[0]);
        using HttpClient browser = service.CreateClient(null);

        Assert.Equal(HttpStatusCode.OK, (await browser.Ask("/api/v1/chat/" + session.Id, header)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Ask(HttpMethod.Post, "/api/v1/chat", null, header)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Ask(HttpMethod.Post, "/api/v1/sign-in", null, header)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.Ask(HttpMethod.Delete, "/api/v1/sign-in", null, header)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.Ask("/api/v1/chat/" + session.Id, header)).StatusCode);
    }

    [Fact]
    public async Task ExpiredCredential_Is401()
    {
        await using TestService service = await TestService.StartAsync();
        string secret = Secret.Create("chat-");
        await service.Store.AddAsync(new Credential(Secret.Hash(secret), new Reach(TestService.Organization, null), true, DateTime.UtcNow.AddSeconds(-1)), TestContext.Current.CancellationToken);
        using HttpClient late = service.CreateClient(secret);

        Assert.Equal(HttpStatusCode.Unauthorized, (await late.Ask("/api/v1/chat")).StatusCode);
    }

    [Fact]
    public async Task DataFile_HoldsNoSecret()
    {
        await using TestService service = await TestService.StartAsync();
        string cookie = (await service.Client.Ask(HttpMethod.Post, "/api/v1/sign-in", null)).Headers.GetValues("Set-Cookie").Single().Split(';')[0]["session=".Length..];
        SqliteConnection.ClearAllPools();

        byte[][] files = [.. Directory.EnumerateFiles(Path.GetDirectoryName(service.DataFile)!).Select(ReadShared)];
        Assert.Contains(files, f => f.AsSpan().IndexOf(Secret.Hash(service.Token)) >= 0);
        Assert.DoesNotContain(files, f => f.AsSpan().IndexOf(Encoding.UTF8.GetBytes(service.Token)) >= 0 || f.AsSpan().IndexOf(Encoding.UTF8.GetBytes(cookie)) >= 0);
    }

    [Fact]
    public async Task Log_HoldsNoSecretAtAnyLevel()
    {
        using var log = new LogCollector();
        await using (TestService service = await TestService.StartAsync(log: log))
        {
            SessionHead session = await service.CreateSessionAsync(Events.Unknown);
            string cookie = (await service.Client.Ask(HttpMethod.Post, "/api/v1/sign-in", null)).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
            using HttpClient browser = service.CreateClient(null);
            Assert.Equal(HttpStatusCode.OK, (await browser.Ask("/api/v1/chat/" + session.Id, ("Cookie", cookie))).StatusCode);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await service.SendAsync(session, "{")).StatusCode);

            Assert.Contains(session.Id, log.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(service.Token, log.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(cookie["session=".Length..], log.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>A server that can't read a header likes to show it in its log.</summary>
    [Theory]
    [InlineData("Authorization : Bearer {0}")]
    [InlineData("Authorization Bearer {0}")]
    [InlineData("Host: {0}/")]
    [InlineData("\r\nBearer {0}")]
    public async Task RequestThatCantBeRead_IsNotLogged(string header)
    {
        using var log = new LogCollector();
        await using TestService service = await TestService.StartAsync(log: log);

        string answer = await service.SendRawAsync("GET / HTTP/1.1\r\n" + string.Format(null, header, service.Token) + "\r\nConnection: close\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.NotEmpty(log.Text);
        Assert.DoesNotContain(service.Token, log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CookiesOfAToken_CountOnItsAccount()
    {
        // The rate gives a request back every second: far fewer than the token spends before its cookie is tried, and the cookie after it.
        const int Burst = 100;
        await using TestService service = await TestService.StartAsync(settings => (settings.RequestBurst, settings.RequestsPerSecond) = (Burst, 1));
        string cookie = (await service.Client.Ask(HttpMethod.Post, "/api/v1/sign-in", null)).Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        using HttpClient browser = service.CreateClient(null);
        Assert.Equal(HttpStatusCode.OK, (await browser.Ask("/api/v1/chat", ("Cookie", cookie))).StatusCode);
        for (int i = 0; i < Burst; i++)
            await service.Client.Ask("/api/v1/chat");

        // With an account of its own, the cookie would have enough left for each of these.
        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < Burst / 2; i++)
            statuses.Add((await browser.Ask("/api/v1/chat", ("Cookie", cookie))).StatusCode);

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task CallerBeyondTheRate_Is429WhileOthersAreServed()
    {
        await using TestService service = await TestService.StartAsync(settings => (settings.RequestBurst, settings.RequestsPerSecond) = (3, 1));
        using HttpClient other = service.CreateClient(await service.IssueAsync(TestService.Organization));
        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 8; i++)
            statuses.Add((await service.Client.Ask("/api/v1/chat")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        Assert.Equal(HttpStatusCode.OK, (await other.Ask("/api/v1/chat")).StatusCode);
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }

    private static IEnumerable<string> Headers(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal);
}
