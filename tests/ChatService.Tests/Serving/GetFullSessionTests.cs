namespace ChatService.Tests.Serving;

public class GetFullSessionTests
{
    [Fact]
    public async Task Session_IsAnsweredWithAllMembersOfTheEnvelope()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Input("What now?"), Events.Unknown);

        HttpResponseMessage response = await service.Client.Ask("/api/v1/chat/" + session.Id);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        JsonElement body = await response.JsonAsync();
        Assert.Equal(["events", "last_updated_at", "session_id", "generated_title", "index_ids", "job_metadata"], body.EnumerateObject().Select(p => p.Name));
        Assert.Equal(session.Id, body.GetProperty("session_id").GetString());
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}$", body.GetProperty("last_updated_at").GetString());
        Assert.Equal(2, body.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task Events_ComeBackByteByByte()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Spaced, Events.Unknown);
        await service.AppendAsync(session, Events.Stray, Events.Stop, "null");

        string body = await (await service.Client.Ask("/api/v1/chat/" + session.Id)).TextAsync();

        Assert.StartsWith("{\"events\":[" + string.Join(',', Events.Spaced, Events.Unknown, Events.Stray, Events.Stop, "null") + "],", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionWithoutEvents_IsAnEmptyArray()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();

        JsonElement body = await (await service.Client.Ask("/api/v1/chat/" + session.Id)).JsonAsync();

        Assert.Equal(0, body.GetProperty("events").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, body.GetProperty("job_metadata").ValueKind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(70_000)]
    [InlineData(900_000)]
    public async Task EventsOfAnySize_AreAsLongAsTheAnswerSays(int size)
    {
        await using TestService service = await TestService.StartAsync();
        string text = Events.Text(new string('x', size));
        SessionHead session = await service.CreateSessionAsync();
        await service.AppendAsync(session, text, Events.Stray, text, text);

        HttpResponseMessage response = await service.Client.Ask("/api/v1/chat/" + session.Id);

        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(response.Content.Headers.ContentLength, body.Length);
        using JsonDocument document = JsonDocument.Parse(body);
        Assert.Equal([text, Events.Stray, text, text], document.RootElement.GetProperty("events").EnumerateArray().Select(e => e.GetRawText()));
    }

    [Fact]
    public async Task AnswersThatNobodyReads_AreAsManyAsTheLimitAndOthersAreAnswered()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxAnswersPerCaller = 1);
        string large = Events.Text(new string('x', 900_000));
        SessionHead session = await service.CreateSessionAsync([.. Enumerable.Repeat(large, 20)]); // more than the buffers of both sockets take
        string path = "/api/v1/chat/" + session.Id;
        using HttpClient other = service.CreateClient(await service.IssueAsync(TestService.Organization));
        HttpResponseMessage unread = await service.Client.Ask(path);

        HttpResponseMessage refused = await service.Client.Ask(path);

        Assert.Equal(HttpStatusCode.OK, unread.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Null(refused.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.Ask(HttpMethod.Head, path, null)).StatusCode);
        Assert.Equal(20, (await (await other.Ask(path)).JsonAsync()).GetProperty("events").GetArrayLength());
        unread.Dispose();
        HttpResponseMessage again;
        do
        {
            await Task.Delay(10, TestContext.Current.CancellationToken); // the service hears of the hang-up
            again = await service.Client.Ask(path);
        }
        while (again.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal(20, (await again.JsonAsync()).GetProperty("events").GetArrayLength());
    }

    [Fact]
    public async Task AnswersOfAllCallers_AreBoundedToo()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxAnswers = 0);
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);

        HttpResponseMessage refused = await service.Client.Ask("/api/v1/chat/" + session.Id);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task KnownEntityTag_IsNotModifiedUntilEventsCome()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        string path = "/api/v1/chat/" + session.Id;
        string tag = (await service.Client.Ask(path)).Headers.ETag!.ToString();

        HttpResponseMessage same = await service.Client.Ask(path, ("If-None-Match", "\"other\", " + tag));
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(tag, same.Headers.ETag!.ToString());
        Assert.Empty(await same.TextAsync());

        Assert.Equal(HttpStatusCode.NotModified, (await service.Client.Ask(path, ("If-None-Match", "*"))).StatusCode);
        await service.AppendAsync(session, Events.Stray);
        HttpResponseMessage changed = await service.Client.Ask(path, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task AcceptedCompression_IsUsedAndHoldsTheSame(string encoding)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync([.. Enumerable.Range(0, 40).Select(i => Events.Text(new string('y', 5000 + i)))]);
        string plain = await (await service.Client.Ask("/api/v1/chat/" + session.Id)).TextAsync();

        HttpResponseMessage response = await service.Client.Ask("/api/v1/chat/" + session.Id, ("Accept-Encoding", encoding));

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        await using Stream body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream unpacked = encoding == "br" ? new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress) : new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress);
        Assert.Equal(plain, await new StreamReader(unpacked).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("organization_id", "organization_id=7")]
    [InlineData("organization_id", "organization_id=")]
    [InlineData("organization_id", "organization_id=7e0d9a523c1f4a8e9d570b6f2f6f1a01")]
    [InlineData("organization_id", "organization_id=%207e0d9a52-3c1f-4a8e-9d57-0b6f2f6f1a01")]
    [InlineData("organization_id", "organization_id=7e0d9a52-3c1f-4a8e-9d57-0b6f2f6f1a01%0A")]
    [InlineData("organization_id", "organization_id=0x0d9a52-3c1f-4a8e-9d57-0b6f2f6f1a01")]
    [InlineData("project_id", "project_id=none")]
    [InlineData("project_id", "project_id=7e0d9a52-3c1f-4a8e-9d57-0b6f2f6f1a02&project_id=7e0d9a52-3c1f-4a8e-9d57-0b6f2f6f1a02")]
    public async Task ParameterThatIsNoUuid_IsNamedIn422(string field, string query)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);

        HttpResponseMessage response = await service.Client.Ask($"/api/v1/chat/{session.Id}?{query}");

        Assert.Equal(["query." + field], await response.FieldsAsync());
    }

    [Fact]
    public async Task OrganizationAndProject_SelectTheSession()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        string path = $"/api/v1/chat/{session.Id}?organization_id=";

        Assert.Equal(HttpStatusCode.OK, (await service.Client.Ask($"{path}{TestService.Organization.ToString().ToUpperInvariant()}&project_id={TestService.Project}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.Ask($"{path}{TestService.Organization}&project_id={Guid.NewGuid()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.Ask(path + Guid.NewGuid())).StatusCode);
    }
}
