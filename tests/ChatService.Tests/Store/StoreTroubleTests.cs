using Microsoft.Data.Sqlite;

namespace ChatService.Tests.Store;

/// <summary>What becomes of requests when the data file can't be written.</summary>
public class StoreTroubleTests
{
    private const string Key = "Idempotency-Key";

    [Fact]
    public async Task LockedFile_Is503AndTheSameRequestSucceedsLater()
    {
        using var log = new LogCollector();
        await using TestService service = await TestService.StartAsync(settings => settings.StoreWaitSeconds = 1, log);
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        await using (var other = new SqliteConnection($"Data Source={service.DataFile};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using SqliteCommand command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

            HttpResponseMessage[] refused = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => service.SendAsync(session, Events.Text($"{i}"), headers: (Key, $"k{i}"))));

            Assert.All(refused, response => Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode));
            Assert.All(refused, response => Assert.NotNull(response.Headers.RetryAfter));
            Assert.DoesNotContain("SQLite", await refused[0].TextAsync(), StringComparison.OrdinalIgnoreCase);
            Assert.Equal([Events.Unknown], await service.EventsAsync(session)); // who reads waits for nobody
        }

        for (int i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, Events.Text($"{i}"), headers: (Key, $"k{i}"))).StatusCode);
        string[] all = [Events.Unknown, .. Enumerable.Range(0, 5).Select(i => Events.Text($"{i}"))];
        Assert.Equal(all, await service.EventsAsync(session));
        Assert.Contains("The store can't be written to at present.", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FullFile_Is503AndWhatWasAcknowledgedStays()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxFileBytes = 400_000);
        SessionHead session = await service.CreateSessionAsync();
        string large = Events.Text(new string('x', 50_000));
        int stored = 0;
        HttpResponseMessage response;
        while ((response = await service.SendAsync(session, large, headers: (Key, $"k{stored}"))).StatusCode == HttpStatusCode.OK)
            stored++;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.InRange(stored, 1, 8);
        Assert.Equal(Enumerable.Repeat(large, stored), await service.EventsAsync(session));
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.Ask($"/api/v1/chat/{session.Id}/uploads/k{stored}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, large, headers: (Key, "k0"))).StatusCode); // nothing to store
    }

    [Fact]
    public async Task FullFileInTheMiddleOfABody_GoesOnWhereItWas()
    {
        string[] events = [.. Enumerable.Range(0, 30).Select(i => Events.Text($"{i}" + new string('x', 40_000)))];
        string body = IngestExtensions.Body(IngestExtensions.Lines, events);
        await using TestService service = await TestService.StartAsync(settings => settings.MaxFileBytes = 800_000);
        SessionHead session = await service.CreateSessionAsync();

        HttpResponseMessage refused = await service.SendAsync(session, body, query: "?on_bad=skip", headers: (Key, "k"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        JsonElement progress = await (await service.Client.Ask($"/api/v1/chat/{session.Id}/uploads/k")).JsonAsync();
        int stored = progress.GetProperty("stored").GetInt32();
        Assert.InRange(stored, 1, events.Length - 1);
        Assert.False(progress.GetProperty("complete").GetBoolean());
        Assert.Equal(events[..stored], await service.EventsAsync(session));
        Assert.Equal(IngestExtensions.Body(IngestExtensions.Lines, events[..stored]).Length, progress.GetProperty("next_offset").GetInt32());
    }
}
