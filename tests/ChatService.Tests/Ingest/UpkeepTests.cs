namespace ChatService.Tests.Ingest;

public class UpkeepTests
{
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
}
