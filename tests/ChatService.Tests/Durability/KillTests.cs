using System.Globalization;

namespace ChatService.Tests.Durability;

public class KillTests
{
    private const int Kills = 50;
    private const int Seed = 40_961;
    private const int MostWaits = 60;

    /// <summary>Writers send uploads without end, and send again whatever was not answered; meanwhile the service is killed at random moments and started again on the same file.</summary>
    [Fact]
    public async Task KilledAtAnyMoment_EveryAcknowledgedEventIsThereOnce()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Combine("chat.db");
        var random = new Random(Seed);
        var place = new ServicePlace();
        ServiceProcess process = await ServiceProcess.StartAsync(file);
        place.Move(process.Address);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", process.Token);
        var writers = new List<UploadWriter>();
        for (int i = 0; i < 3; i++)
            writers.Add(await UploadWriter.CreateAsync(client, place, skipsBad: i > 0, seed: Seed + i));

        using var stop = new CancellationTokenSource();
        Task[] writing = [.. writers.Select(w => Task.Run(() => w.WriteUntilAsync(stop.Token), CancellationToken.None))];
        try
        {
            for (int kill = 0; kill < Kills; kill++)
            {
                // Better not before it stores again, since a kill while it starts tries little; but the test must end on a busy machine too.
                long answers = writers.Sum(w => w.Answers);
                for (int wait = 0; wait < MostWaits && writers.Sum(w => w.Answers) == answers && !writing.Any(w => w.IsCompleted); wait++)
                    await Task.Delay(5, TestContext.Current.CancellationToken);
                await Task.WhenAll(writing.Where(w => w.IsCompleted)); // a writer that has failed says why
                await Task.Delay(random.Next(0, 60), TestContext.Current.CancellationToken);
                process.Kill();
                process.Dispose();
                process = await ServiceProcess.StartAsync(file);
                place.Move(process.Address);
            }

            await stop.CancelAsync();
            await Task.WhenAll(writing);
            foreach (UploadWriter writer in writers)
                await writer.VerifyAsync();
            long acknowledged = writers.Sum(w => w.Acknowledged);
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Kills} kills, {acknowledged} events acknowledged, {writers.Sum(w => w.Retries)} requests without an answer"));
            Assert.True(acknowledged > 0);
            Assert.True(writers.Sum(w => w.Retries) > 0, "No request was interrupted: the test has tried nothing.");
        }
        finally
        {
            await stop.CancelAsync();
            process.Dispose();
        }
    }
}
