using ChatClient;
using ChatService.Tests.Client;

namespace ChatService.Tests.Durability;

public class FollowThroughKillsTests
{
    private const int Kills = 4;
    private const int EventsBetween = 25;

    [Fact]
    public async Task ServiceThatIsKilledWhileItIsFollowed_IsFollowedOnEachEventOnce()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Combine("chat.db");
        ServiceProcess process = await ServiceProcess.StartAsync(file);
        var place = new ServicePlace();
        place.Move(process.Address);
        using var http = new HttpClient(new MovingHandler(place)) { BaseAddress = new Uri("http://service.test") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", process.Token);
        try
        {
            string path = (await http.Ask(HttpMethod.Post, "/api/v1/chat", null)).Headers.Location!.ToString();
            string[] events = [.. Enumerable.Range(0, (Kills + 1) * EventsBetween).Select(i => Events.Text($"{i}"))];
            var options = new SessionClientOptions { BaseAddress = http.BaseAddress, ApiKey = process.Token, MaxRetries = 100_000, FirstDelay = TimeSpan.FromMilliseconds(5), LongestDelay = TimeSpan.FromMilliseconds(50) };
            var following = new SessionClient(http, options).FollowAsync(path.Split('/')[^1], new JsonCollector(enough: events.Length), cancellationToken: TestContext.Current.CancellationToken);

            for (int sent = 0; sent < events.Length; sent++)
            {
                using var body = new StringContent(events[sent], Encoding.UTF8, IngestExtensions.Lines);
                Assert.Equal(HttpStatusCode.OK, (await http.Ask(HttpMethod.Post, path + "/events", body)).StatusCode);
                if (sent % EventsBetween != EventsBetween - 1 || sent == events.Length - 1)
                    continue;
                process.Kill();
                process.Dispose();
                process = await ServiceProcess.StartAsync(file);
                place.Move(process.Address);
            }

            FollowResult<JsonCollector> result = await following;
            Assert.Equal(events, result.Visitor.Json);
            Assert.Equal($"{events.Length - 1}", result.LastEventId);
        }
        finally
        {
            process.Dispose();
        }
    }
}
