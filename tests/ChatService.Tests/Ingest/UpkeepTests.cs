using ChatService.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ChatService.Tests.Ingest;

public class UpkeepTests
{
    private const string Key = "Idempotency-Key";

    [Fact]
    public async Task FullFile_IsTidiedAllTheSame()
    {
        await using TestService service = await TestService.StartAsync(settings => settings.MaxFileBytes = 300_000);
        SessionHead session = await service.CreateSessionAsync();
        int sent = 0;
        while ((await service.SendAsync(session, Events.Unknown, headers: (Key, $"{sent}" + new string('k', 200)))).StatusCode == HttpStatusCode.OK)
            sent++;
        int stored = (await service.EventsAsync(session)).Length;
        Assert.Equal(sent, stored);

        await TidyAsync(service, new LogCollector());

        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.Ask($"/api/v1/chat/{session.Id}/uploads/0{new string('k', 200)}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, Events.Unknown, headers: (Key, "new"))).StatusCode); // there is room again
        Assert.Equal(stored + 1, (await service.EventsAsync(session)).Length);
    }

    [Fact]
    public async Task FileThatCantBeWritten_IsToldInTheLogAndTheServiceGoesOn()
    {
        using var log = new LogCollector();
        await using TestService service = await TestService.StartAsync(log: log);
        SessionHead session = await service.CreateSessionAsync(Events.Unknown);
        Assert.Equal(HttpStatusCode.OK, (await service.SendAsync(session, Events.Stray, headers: (Key, "k"))).StatusCode);
        ReadOnlyFile.Make(service.DataFile);
        using var upkeepLog = new LogCollector();

        await TidyAsync(service, upkeepLog);

        Assert.Contains("The store can't be written to at present.", upkeepLog.Text, StringComparison.Ordinal);
        Assert.Equal([Events.Unknown, Events.Stray], await service.EventsAsync(session));
        HttpResponseMessage refused = await service.SendAsync(session, Events.Unknown);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.Client.Ask(HttpMethod.Post, "/api/v1/chat", null)).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await service.Client.Ask(HttpMethod.Post, "/api/v1/sign-in", null)).StatusCode);
    }

    [Fact]
    public async Task FaultOfTheFile_IsToldInTheLogAndThrowsNothing()
    {
        await using TestService service = await TestService.StartAsync();
        await using (var other = new SqliteConnection($"Data Source={service.DataFile};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using SqliteCommand command = other.CreateCommand();
            command.CommandText = "DROP TABLE uploads";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        using var log = new LogCollector();
        await TidyAsync(service, log);

        Assert.Contains("What is no longer needed could not be deleted.", log.Text, StringComparison.Ordinal);
        Assert.Contains("no such table", log.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.Ask("/api/v1/chat")).StatusCode);
    }

    [Fact]
    public async Task ForgottenUpload_IsStoredAgainAndAYoungOneIsNot()
    {
        await using TestService service = await TestService.StartAsync();
        SessionHead session = await service.CreateSessionAsync();
        foreach (DateTime before in new[] { DateTime.UtcNow.AddDays(-1), DateTime.UtcNow.AddDays(1) })
        {
            await service.SendAsync(session, Events.Unknown, headers: ("Idempotency-Key", "k"));
            await service.Store.ForgetUploadsAsync(before, TestContext.Current.CancellationToken);
        }

        Assert.Single(await service.EventsAsync(session));
        await service.SendAsync(session, Events.Unknown, headers: ("Idempotency-Key", "k"));
        Assert.Equal(2, (await service.EventsAsync(session)).Length);
    }

    [Fact]
    public async Task ExpiredCredentials_AreDeletedAndOthersStay()
    {
        await using TestService service = await TestService.StartAsync();
        await service.Store.AddAsync(new Credential(Secret.Hash("old"), new Reach(TestService.Organization, null), true, DateTime.UtcNow.AddHours(-1)), TestContext.Current.CancellationToken);

        Assert.Equal(1, await service.Store.ForgetCredentialsAsync(DateTime.UtcNow, TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, (await service.Client.Ask("/api/v1/chat")).StatusCode);
    }

    /// <summary>Has the service's own upkeep done once, a month from now.</summary>
    private static async Task TidyAsync(TestService service, LogCollector log)
    {
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var upkeep = new SqliteUpkeep(service.Store, new ServiceSettings(), new ShiftedClock { Shift = TimeSpan.FromDays(30) }, factory.CreateLogger<SqliteUpkeep>());
        await upkeep.ForgetAsync(TestContext.Current.CancellationToken);
    }
}
