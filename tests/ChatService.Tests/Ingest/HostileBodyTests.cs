using System.IO.Compression;

namespace ChatService.Tests.Ingest;

/// <summary>Bodies that nobody means well with, or that came out wrong.</summary>
public class HostileBodyTests
{
    [Theory]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=iso-8859-1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json; charset=\"UTF-8\"", HttpStatusCode.OK)]
    [InlineData("Application/JSON ; x=y", HttpStatusCode.OK)]
    [InlineData("application/jsonx", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("json", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(";", HttpStatusCode.UnsupportedMediaType)]
    public async Task MediaType_DecidesWhetherTheBodyIsRead(string contentType, HttpStatusCode status)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"[{Events.Unknown}]"));
        Assert.True(content.Headers.TryAddWithoutValidation("Content-Type", contentType));

        Assert.Equal(status, (await service.SendAsync(session, content)).StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? 1 : 0, (await service.EventsAsync(session)).Length);
    }

    [Fact]
    public async Task CompressedBody_Is415()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Events.Unknown), TestContext.Current.CancellationToken);
        using var content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue(IngestExtensions.Lines), ContentEncoding = { "gzip" } } };

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await service.SendAsync(session, content)).StatusCode);
    }

    public static TheoryData<string, byte[], string> BadBytes => new()
    {
        { "application/json", [(byte)'[', (byte)'"', 0xFF, (byte)'"', (byte)']'], "InvalidUtf8" },
        { IngestExtensions.Lines, [.. "{\"type\":\"text\",\"content\":\""u8, 0xC3, (byte)'"', (byte)'}', (byte)'\n'], "InvalidUtf8" },
        { "application/json", [0x1F, 0x8B, 8, 0, 0], "WrongRoot" },
        { "application/json", [], "Truncated" },
        { "application/json", "{\"events\":[]}"u8.ToArray(), "WrongRoot" },
        { IngestExtensions.Lines, Encoding.Unicode.GetBytes("{\"type\":\"text\"}\n"), "MalformedJson" },
    };

    [Theory]
    [MemberData(nameof(BadBytes))]
    public async Task BytesThatAreNoEvents_AreToldAndNothingIsStored(string mediaType, byte[] body, string code)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

        HttpResponseMessage response = await service.SendAsync(session, content);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        JsonElement error = (await response.JsonAsync()).GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Empty(await service.EventsAsync(session));
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData(IngestExtensions.Lines)]
    [InlineData("text/event-stream")]
    public async Task NestingWithoutEnd_IsTooDeep(string mediaType)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        string deep = string.Concat(Enumerable.Repeat("[{\"a\":", 100_000));

        HttpResponseMessage response = await service.SendAsync(session, IngestExtensions.Body(mediaType, Events.Unknown, deep), mediaType);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("TooDeep", (await response.JsonAsync()).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("code").GetString()));
        Assert.Empty(await service.EventsAsync(session));
    }

    /// <summary>An event that never ends is refused when it is too large, not when it has filled the memory.</summary>
    [Fact]
    public async Task EventWithoutEnd_IsTooLarge()
    {
        const int Pieces = 400;
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        byte[] body = Encoding.UTF8.GetBytes("""{"type":"text","content":" """ + new string('x', Pieces * 100_000));
        using var content = new PiecewiseContent(body, IngestExtensions.Lines, () => 100_000);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        HttpResponseMessage response = await service.SendAsync(session, content);

        Assert.Equal("TooLarge", (await response.JsonAsync()).GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, body.Length / 2);
    }

    [Fact]
    public async Task BodyThatDrips_IsCutOffWith408()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();

        string? answer = await service.DripAsync($"POST /api/v1/chat/{session.Id}/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {service.Token}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, Events.Unknown)).StatusCode);
    }

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFF")]
    [InlineData("zz")]
    [InlineData("")]
    public async Task ChunkWithoutASize_Is400(string size)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();

        string answer = await service.SendRawAsync(
            $"POST /api/v1/chat/{session.Id}/events?on_bad=skip HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {service.Token}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n{size}\r\n");

        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsManyBadEventsAsTheLimit_AreSkipped()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxBadEvents = 10);
        SessionHead session = await service.CreateSessionAsync();

        HttpResponseMessage response = await service.SendAsync(session, string.Concat(Enumerable.Repeat("{\n", 10)) + Events.Unknown, query: "?on_bad=skip");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([Events.Unknown], await service.EventsAsync(session));
    }

    /// <summary>An event that is bad takes longer than one that is good: a body of nothing else must not keep the service busy.</summary>
    [Theory]
    [InlineData("", 2, 0)]
    [InlineData("?on_bad=skip", 0, 2)]
    [InlineData("?on_bad=skip", 2, 2)]
    public async Task MoreBadEventsThanTheLimit_EndTheUploadWithAReport(string query, int mostReported, int stored)
    {
        await using TestService service = await TestService.StartAsync(settings => (settings.MaxBadEvents, settings.MaxReportedErrors) = (10, mostReported));
        SessionHead session = await service.CreateSessionAsync();
        string before = $"{Events.Unknown}\n" + string.Concat(Enumerable.Repeat("{\n", 10)) + $"{Events.Stop}\n";

        HttpResponseMessage response = await service.SendAsync(session, before + "{\n" + Events.Unknown, query: query);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        JsonElement report = await response.JsonAsync();
        Assert.Equal((stored, 11, stored), (report.GetProperty("stored").GetInt32(), report.GetProperty("bad").GetInt32(), report.GetProperty("event_count").GetInt32()));
        Assert.Equal((stored == 0 ? 0 : before.Length, false), (report.GetProperty("next_offset").GetInt32(), report.GetProperty("complete").GetBoolean()));
        JsonElement[] errors = [.. report.GetProperty("errors").EnumerateArray()];
        Assert.Equal([.. Enumerable.Repeat("Truncated", mostReported), "TooManyBad"], errors.Select(e => e.GetProperty("code").GetString()));
        Assert.Equal(12, errors[^1].GetProperty("event").GetInt32());
        Assert.Equal(((string[])[Events.Unknown, Events.Stop])[..stored], await service.EventsAsync(session));
    }

    [Fact]
    public async Task UploadWithTooManyBadEvents_GoesOnWhereItWas()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxBadEvents = 10);
        SessionHead session = await service.CreateSessionAsync();
        string[] good = IngestExtensions.Mixed(2000);
        byte[] body = Encoding.UTF8.GetBytes(IngestExtensions.Body(IngestExtensions.Lines, good) + string.Concat(Enumerable.Repeat("{\n", 20)));
        using var pieces = new PiecewiseContent(body, IngestExtensions.Lines, () => 1000);

        JsonElement report = await (await service.SendAsync(session, pieces, "?on_bad=skip", ("Idempotency-Key", "k"))).JsonAsync();

        Assert.Equal((2000, 11, false), (report.GetProperty("stored").GetInt32(), report.GetProperty("bad").GetInt32(), report.GetProperty("complete").GetBoolean()));
        JsonElement progress = await (await service.Client.Ask($"/api/v1/chat/{session.Id}/uploads/k")).JsonAsync();
        int stored = progress.GetProperty("stored").GetInt32();
        int offset = progress.GetProperty("next_offset").GetInt32();
        Assert.Equal((2000, report.GetProperty("next_offset").GetInt32()), (stored, offset));
        Assert.Equal(good[..stored], await service.EventsAsync(session));
        Assert.Equal(body.Length - (10 * "{\n".Length), offset);

        using var rest = new PiecewiseContent(body[offset..], IngestExtensions.Lines, () => 1000);
        JsonElement end = await (await service.SendAsync(session, rest, $"?on_bad=skip&offset={offset}", ("Idempotency-Key", "k"))).JsonAsync();
        Assert.Equal((0, 10, true), (end.GetProperty("stored").GetInt32(), end.GetProperty("bad").GetInt32(), end.GetProperty("complete").GetBoolean()));
    }

    /// <summary>Later is no answer to a body that there will never be room for.</summary>
    [Theory]
    [InlineData(1000, 100_000, 100_000)]
    [InlineData(100_000, 1000, 100_000)]
    [InlineData(100_000, 100_000, 1000)]
    public async Task BodyLargerThanOneMayHold_Is413(long whole, long perCaller, long all)
    {
        await using TestService service = await TestService.StartAsync(settings => (settings.MaxWholeBodyBytes, settings.MaxHeldBytesPerCaller, settings.MaxHeldBytes) = (whole, perCaller, all));
        SessionHead session = await service.CreateSessionAsync();
        string body = Events.Text(new string('x', 2000));

        HttpResponseMessage refused = await service.SendAsync(session, body);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Null(refused.Headers.RetryAfter);
        Assert.Contains(" 1000 bytes", await refused.TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, body, query: "?on_bad=skip")).StatusCode);
    }

    [Fact]
    public async Task LargeBodyWithoutALength_IsTooLargeForANewSession()
    {
        await using TestService service = await TestService.StartAsync();
        using var content = new PiecewiseContent(new byte[100_000], "application/json", () => 10_000);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await service.Client.Ask(HttpMethod.Post, "/api/v1/chat", content)).StatusCode);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a%2Fb")]
    [InlineData("two words")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public async Task KeyThatCantStandInAPath_Is422(string key)
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();

        Assert.Equal(["header.Idempotency-Key"], await (await service.SendAsync(session, Events.Unknown, headers: ("Idempotency-Key", key))).FieldsAsync());
    }

    [Fact]
    public async Task KeyOfARefusedBody_IsFreeForTheMendedOne()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await service.SendAsync(session, Events.Unknown + "\n{", headers: ("Idempotency-Key", "k"))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, Events.Unknown + "\n{}", headers: ("Idempotency-Key", "k"))).StatusCode);

        Assert.Equal([Events.Unknown, "{}"], await service.EventsAsync(session));
    }

    [Fact]
    public async Task UploadsAtOnce_EachStandTogetherAndInOrder()
    {
        const int Uploads = 8;
        const int EventsEach = 150;
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();

        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, Uploads).Select(upload => service.SendAsync(
            session, IngestExtensions.Body(IngestExtensions.Lines, [.. Enumerable.Range(0, EventsEach).Select(i => Events.Text($"{upload}.{i}"))]), headers: ("Idempotency-Key", $"k{upload}"))));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        string[] stored = await service.EventsAsync(session);
        Assert.Equal(Uploads * EventsEach, stored.Length);
        int[] order = [.. stored.Chunk(EventsEach).Select(chunk => int.Parse(chunk[0].Split('"')[^2].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture))];
        Assert.Equal(Enumerable.Range(0, Uploads), order.Order());
        Assert.Equal(order.SelectMany(upload => Enumerable.Range(0, EventsEach).Select(i => Events.Text($"{upload}.{i}"))), stored);
    }
}
