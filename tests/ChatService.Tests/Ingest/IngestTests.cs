namespace ChatService.Tests.Ingest;

public class IngestTests
{
    public static TheoryData<string> MediaTypes => [IngestExtensions.Lines, "application/json", "text/event-stream"];

    [Theory]
    [MemberData(nameof(MediaTypes))]
    public async Task Events_AreStoredInOrderWithTheirBytes(string mediaType)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string[] events = IngestExtensions.Mixed(1000);

        HttpResponseMessage response = await service.SendAsync(session, IngestExtensions.Body(mediaType, events), mediaType);

        JsonElement report = await response.JsonAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1000, report.GetProperty("stored").GetInt64());
        Assert.Equal(1000, report.GetProperty("event_count").GetInt64());
        Assert.True(report.GetProperty("complete").GetBoolean());
        Assert.Equal(events, await service.EventsAsync(session));
    }

    [Theory]
    [MemberData(nameof(MediaTypes))]
    public async Task BodyInPieces_IsStoredAsTheWhole(string mediaType)
    {
        const int Seed = 20_261_125;
        var random = new Random(Seed);
        await using TestService service = await TestService.StartAsync();
        string[] events = IngestExtensions.Mixed(60);
        byte[] body = Encoding.UTF8.GetBytes(IngestExtensions.Body(mediaType, events));
        foreach (int most in new[] { 1, 7, 300, 5000 })
        {
            foreach (string query in new[] { "", "?on_bad=skip" })
            {
                SessionHead session = await service.CreateSessionAsync();
                using var content = new PiecewiseContent(body, mediaType, () => random.Next(1, most + 1));
                HttpResponseMessage response = await service.SendAsync(session, content, query);
                Assert.True(response.IsSuccessStatusCode, $"seed {Seed}, pieces of {most}, {query}: {await response.TextAsync()}");
                Assert.Equal(events, await service.EventsAsync(session));
            }
        }
    }

    [Fact]
    public async Task BadEvent_StoresNothingAndIsToldWithItsOffset()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        string good = Events.Text("good") + "\n";

        HttpResponseMessage response = await service.SendAsync(session, good + """{"type":"text","content":}""" + "\n" + good);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        JsonElement report = await response.JsonAsync();
        Assert.Equal(0, report.GetProperty("stored").GetInt64());
        JsonElement error = Assert.Single(report.GetProperty("errors").EnumerateArray());
        Assert.Equal(good.Length + 25, error.GetProperty("offset").GetInt64());
        Assert.Equal(1, error.GetProperty("event").GetInt64());
        Assert.Equal("MalformedJson", error.GetProperty("code").GetString());
        Assert.Equal([Events.Unknown], await service.EventsAsync(session));
    }

    [Fact]
    public async Task BadEventsToBeSkipped_AreToldAndTheOthersStored()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxReportedErrors = 2);
        SessionHead session = await service.CreateSessionAsync();
        string[] lines = [Events.Text("a"), "{", Events.Unknown, "nul", Events.Text("b"), "]"];

        HttpResponseMessage response = await service.SendAsync(session, string.Join('\n', lines), query: "?on_bad=skip");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonElement report = await response.JsonAsync();
        Assert.Equal((3, 3), (report.GetProperty("stored").GetInt64(), report.GetProperty("bad").GetInt64()));
        Assert.Equal([1, 3], report.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("event").GetInt64()));
        Assert.Equal([lines[0], lines[2], lines[4]], await service.EventsAsync(session));
    }

    [Fact]
    public async Task ArrayThatIsCutOff_KeepsWhatCameBeforeIfBadOnesAreSkipped()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();

        HttpResponseMessage response = await service.SendAsync(session, "[" + Events.Text("a") + "," + Events.Text("b") + ",{\"type\":", "application/json", "?on_bad=skip");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        JsonElement report = await response.JsonAsync();
        Assert.False(report.GetProperty("complete").GetBoolean());
        Assert.Equal("Truncated", Assert.Single(report.GetProperty("errors").EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal([Events.Text("a"), Events.Text("b")], await service.EventsAsync(session));
    }

    [Fact]
    public async Task Strict_TakesUnknownEventsAndStraysForBad()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string body = IngestExtensions.Body(IngestExtensions.Lines, Events.Unknown, Events.Text("a"), Events.Stray);

        JsonElement report = await (await service.SendAsync(session, body, query: "?on_bad=skip&strict=true")).JsonAsync();

        Assert.Equal(["UnknownEvent", "Stray"], report.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()));
        Assert.Equal([Events.Text("a")], await service.EventsAsync(session));
    }

    [Fact]
    public async Task Envelope_TellsOfTheFirstQuestionAndTheLatestRun()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string question = "  What\n were the main findings in the third quarter, by region and by product, and why?";
        await service.SendAsync(session, IngestExtensions.Body(IngestExtensions.Lines, Events.Input(question), Events.Stop, Events.Input("And now?")));

        JsonElement body = await (await service.Client.Ask("/api/v1/chat/" + session.Id)).JsonAsync();

        Assert.Equal("What were the main findings in the third quarter, by region...", body.GetProperty("generated_title").GetString());
        JsonElement job = body.GetProperty("job_metadata");
        Assert.Equal("""{"duration_ms":1250.5,"error":"ran out","is_error":true,"total_input_tokens":900,"total_output_tokens":null,"turns":3}""", job.GetRawText());
    }

    /// <summary>The envelope is in every list of sessions: what an event may be large by must not make that large.</summary>
    [Fact]
    public async Task LongErrorAndFigures_AreNotInTheEnvelope()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string error = new string('e', 999) + string.Concat(Enumerable.Repeat("\U0001F600", 50_000));
        string digits = new('1', 200_000);
        string stop = $$$"""{"type":"stop","error":"{{{error}}}","is_error":true,"usage":{"duration_ms":{{{digits}}},"total_input_tokens":-1.5e-300,"total_output_tokens":1.{{{digits}}},"turns":{{{new string('9', 32)}}}}}""";
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, stop)).StatusCode);

        JsonElement[] listed = [.. (await (await service.Client.Ask("/api/v1/chat")).JsonAsync()).GetProperty("items").EnumerateArray()];

        JsonElement job = Assert.Single(listed).GetProperty("job_metadata");
        Assert.Equal(new string('e', 999) + "...", job.GetProperty("error").GetString());
        Assert.Equal(["null", "-1.5e-300", "null", new string('9', 32)], new[] { "duration_ms", "total_input_tokens", "total_output_tokens", "turns" }.Select(name => job.GetProperty(name).GetRawText()));
        Assert.Equal([stop], await service.EventsAsync(session));
    }

    [Fact]
    public async Task TitleOfAMessageOfAnyLengthAndEscapes_IsItsBeginning()
    {
        await using TestService service = await TestService.StartAsync();
        foreach (string message in new[] { new string('é', 10_000), string.Concat(Enumerable.Repeat("\\\"\u2028", 3000)), new string(' ', 9000) + "late", "\U0001F600 " + new string('w', 5000) })
        {
            SessionHead session = await service.CreateSessionAsync();
            HttpResponseMessage response = await service.SendAsync(session, Events.Input(message));
            Assert.True(response.IsSuccessStatusCode, await response.TextAsync());
            string? title = (await (await service.Client.Ask("/api/v1/chat/" + session.Id)).JsonAsync()).GetProperty("generated_title").GetString();
            Assert.True(title is null || (title.Length <= 64 && message.TrimStart().StartsWith(title.TrimEnd('.')[..1], StringComparison.Ordinal)), title);
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task OtherMediaType_Is415(string mediaType)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await service.SendAsync(session, Events.Unknown, mediaType)).StatusCode);
    }

    [Theory]
    [InlineData("query.on_bad", "?on_bad=ignore")]
    [InlineData("query.strict", "?strict=1")]
    [InlineData("query.offset", "?offset=-1")]
    [InlineData("header.Idempotency-Key", "?offset=10")]
    public async Task BadParameter_IsNamedIn422(string field, string query)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();

        Assert.Equal([field], await (await service.SendAsync(session, Events.Unknown, query: query)).FieldsAsync());
    }

    [Fact]
    public async Task WriterWithoutTheRight_Is403AndOutsideOfItsScope404()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string path = $"/api/v1/chat/{session.Id}/events";
        using var body = new StringContent(Events.Unknown, Encoding.UTF8, IngestExtensions.Lines);
        using HttpClient reader = service.CreateClient(await service.IssueAsync(TestService.Organization, canWrite: false));
        using HttpClient other = service.CreateClient(await service.IssueAsync(Guid.NewGuid()));

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Ask(HttpMethod.Post, path, body)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Ask(HttpMethod.Post, path, body)).StatusCode);
        Assert.Empty(await service.EventsAsync(session));
    }

    [Fact]
    public async Task BeyondALimit_NothingIsStored()
    {
        await using TestService service = await TestService.StartAsync(settings => (settings.MaxEventBytes, settings.MaxDepth, settings.MaxWholeBodyBytes, settings.MaxBodyBytes) = (2000, 8, 10_000, 100_000));
        SessionHead session = await service.CreateSessionAsync();

        JsonElement large = await (await service.SendAsync(session, Events.Text(new string('x', 3000)))).JsonAsync();
        Assert.Equal("TooLarge", large.GetProperty("errors")[0].GetProperty("code").GetString());
        JsonElement deep = await (await service.SendAsync(session, new string('[', 9) + new string(']', 9))).JsonAsync();
        Assert.Equal("TooDeep", deep.GetProperty("errors")[0].GetProperty("code").GetString());

        string many = IngestExtensions.Body(IngestExtensions.Lines, IngestExtensions.Mixed(200));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await service.SendAsync(session, many)).StatusCode);
        Assert.Empty(await service.EventsAsync(session));

        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, many, query: "?on_bad=skip")).StatusCode);
        string more = IngestExtensions.Body(IngestExtensions.Lines, IngestExtensions.Mixed(3000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await service.SendAsync(session, more, query: "?on_bad=skip")).StatusCode);
    }
}
