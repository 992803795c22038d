namespace ChatService.Tests.Ingest;

public class IdempotencyTests
{
    private const string Key = "Idempotency-Key";

    public static TheoryData<string> MediaTypes => IngestTests.MediaTypes;

    [Theory]
    [MemberData(nameof(MediaTypes))]
    public async Task SameBodyAgain_IsStoredOnce(string mediaType)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string[] events = IngestExtensions.Mixed(300);
        string body = IngestExtensions.Body(mediaType, events);

        foreach (string query in new[] { "", "", "?on_bad=skip" })
            Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, body, mediaType, query, (Key, "k1"))).StatusCode);
        JsonElement report = await (await service.SendAsync(session, body, mediaType, "", (Key, "k1"))).JsonAsync();

        Assert.Equal((0, 300), (report.GetProperty("stored").GetInt64(), report.GetProperty("already_stored").GetInt64()));
        Assert.Equal(events, await service.EventsAsync(session));
    }

    [Fact]
    public async Task OtherKey_IsAnotherUpload()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        foreach (string key in new[] { "a", "b", "A" })
            await service.SendAsync(session, Events.Unknown, headers: (Key, key));

        Assert.Equal(3, (await service.EventsAsync(session)).Length);
    }

    [Fact]
    public async Task OtherBodyUnderAKey_Is422()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string[] events = IngestExtensions.Mixed(20);
        await service.SendAsync(session, IngestExtensions.Body(IngestExtensions.Lines, events), headers: (Key, "k"));

        foreach (string[] other in new[] { [.. events[..^1], Events.Stray], events[..^1], [.. events, Events.Stray] })
        {
            HttpResponseMessage response = await service.SendAsync(session, IngestExtensions.Body(IngestExtensions.Lines, other), headers: (Key, "k"));
            Assert.Equal(["header." + Key], await response.FieldsAsync());
        }

        Assert.Equal(events, await service.EventsAsync(session));
    }

    [Theory]
    [MemberData(nameof(MediaTypes))]
    public async Task UploadThatBroke_GoesOnWhereItWasOrFromTheStart(string mediaType)
    {
        string[] events = IngestExtensions.Mixed(200);
        byte[] body = Encoding.UTF8.GetBytes(IngestExtensions.Body(mediaType, events));
        await using TestService service = await TestService.StartAsync();
        foreach (bool fromTheStart in new[] { true, false })
        {
            SessionHead session = await service.CreateSessionAsync();
            await HangUp.InTheMiddleAsync(service, session, body[..(body.Length * 2 / 3)], mediaType, Key, "k");
            Assert.InRange(await ProgressAsync(service, session, "k"), 1, body.Length * 2 / 3);

            // What the service had received before the hang-up it may still be storing: then the offset is no longer right, and is asked for again.
            HttpResponseMessage response;
            do
            {
                long from = fromTheStart ? 0 : await ProgressAsync(service, session, "k");
                using var rest = new ByteArrayContent(body[(int)from..]) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
                response = await service.SendAsync(session, rest, "?on_bad=skip&offset=" + from, (Key, "k"));
            }
            while (response.StatusCode == HttpStatusCode.Conflict);

            Assert.True(response.IsSuccessStatusCode, await response.TextAsync());
            JsonElement report = await response.JsonAsync();
            Assert.Equal(fromTheStart ? 200 : report.GetProperty("stored").GetInt64(), report.GetProperty("stored").GetInt64() + report.GetProperty("already_stored").GetInt64());
            Assert.True(report.GetProperty("complete").GetBoolean());
            Assert.Equal(events, await service.EventsAsync(session));
        }
    }

    [Fact]
    public async Task OffsetWhereTheUploadIsNot_Is409()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string body = IngestExtensions.Body(IngestExtensions.Lines, IngestExtensions.Mixed(10));
        await service.SendAsync(session, body, headers: (Key, "k"));

        Assert.Equal(HttpStatusCode.Conflict, (await service.SendAsync(session, body, query: "?offset=5", headers: (Key, "k"))).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await service.SendAsync(session, body, query: "?offset=5", headers: (Key, "never"))).StatusCode);
    }

    [Fact]
    public async Task SameUploadTwiceAtOnce_IsStoredOnce()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string[] events = IngestExtensions.Mixed(400);
        string body = IngestExtensions.Body(IngestExtensions.Lines, events);

        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => service.SendAsync(session, body, headers: (Key, "k"))));

        Assert.All(responses, r => Assert.True(r.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, r.StatusCode.ToString()));
        Assert.Contains(responses, r => r.StatusCode == HttpStatusCode.OK);
        Assert.Equal(events, await service.EventsAsync(session));
    }

    [Fact]
    public async Task UploadThatNobodyBegan_Is404()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.Ask($"/api/v1/chat/{session.Id}/uploads/k")).StatusCode);
    }

    /// <summary>How far an upload has come, once the service has heard of its end and stored what came.</summary>
    private static async Task<long> ProgressAsync(TestService service, SessionHead session, string key)
    {
        while (true)
        {
            HttpResponseMessage response = await service.Client.Ask($"/api/v1/chat/{session.Id}/uploads/{key}");
            if (response.StatusCode == HttpStatusCode.OK)
                return (await response.JsonAsync()).GetProperty("next_offset").GetInt64();
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
