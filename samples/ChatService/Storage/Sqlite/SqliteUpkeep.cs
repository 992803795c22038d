using ChatService.Http;
using Microsoft.Data.Sqlite;

namespace ChatService.Storage.Sqlite;

/// <summary>Forgets now and then what is no longer needed: how far old uploads came, and credentials that have expired.</summary>
internal sealed class SqliteUpkeep(SqliteSessionStore store, ServiceSettings settings, TimeProvider clock, ILogger<SqliteUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(s_interval, clock);
        do
        {
            await ForgetAsync(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Forgets what is too old now. What the file has against it stands in the log, and nothing of it is thrown: that would end the service.</summary>
    internal async Task ForgetAsync(CancellationToken stoppingToken)
    {
        try
        {
            DateTime now = clock.GetUtcNow().UtcDateTime;
            await store.ForgetUploadsAsync(now.AddDays(-settings.UploadDays), stoppingToken);
            await store.ForgetCredentialsAsync(now, stoppingToken);
        }
        catch (StoreUnavailableException e)
        {
            ServiceLog.StoreUnavailable(log, e); // the next time will do
        }
        catch (SqliteException e)
        {
            ServiceLog.UpkeepFailed(log, e); // nor may this end what else works
        }
    }
}
