using System.Globalization;
using ChatService.Storage.Sqlite;
using ChatService.Tests.Durability;

namespace ChatService.Tests.Serving;

public class LongHistoryTests
{
    private const long Megabyte = 1 << 20;
    private const int Blocks = 1600;

    /// <summary>The service as a process of its own: what it takes at most for a history of 100 MB, plain and compressed, is little more than for one of a few events.</summary>
    [Fact]
    public async Task LongHistory_TakesNoMoreMemoryThanAShortOne()
    {
        using var folder = new TemporaryFolder();
        string file = folder.Combine("chat.db");
        string token = await FillAsync(file);
        using ServiceProcess service = await ServiceProcess.StartAsync(file);
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        for (int i = 0; i < 300; i++)
            await ReadAsync(client, "ses-short");
        long before = service.PeakMemory;

        for (int i = 0; i < 3; i++)
            Assert.True(await ReadAsync(client, "ses-long") > 100 * Megabyte);
        await ReadAsync(client, "ses-long", "gzip");

        long growth = service.PeakMemory - before;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{before / Megabyte} MB, then {growth / Megabyte} MB more"));

        // Seen on two cores: 3 MB, all of it by the plain answers, and up to 9 MB with 32 to 64 MB for new objects between two collections, which the collector sizes by the processor's cache.
        // The rest is room for other machines. A history held as a whole, even once, takes more than 100 MB.
        Assert.InRange(growth, 0, 40 * Megabyte);
    }

    private static async Task<string> FillAsync(string file)
    {
        await using SqliteSessionStore store = SqliteSessionStore.Open(file, TimeProvider.System);
        byte[] json = Encoding.UTF8.GetBytes(Events.Text(new string('t', EventBlock.TargetBytes)));
        foreach ((string id, int blocks) in new[] { ("ses-short", 1), ("ses-long", Blocks) })
        {
            SessionHead session = await store.CreateAsync(new NewSession(id, TestService.Organization, TestService.Project), TestContext.Current.CancellationToken);
            var builder = new EventBlockBuilder();
            for (int i = 0; i < blocks; i++)
                builder.Add(json, EventMark.Of(ChatSchema.EventKind.TextDelta, strays: false, tagIsInferred: false));
            await store.AppendAsync(new Append { Session = session.Key, Blocks = builder.Take() }, TestContext.Current.CancellationToken);
        }

        return await FirstStart.IssueAsync(store, new Reach(TestService.Organization, null), canWrite: false, TestContext.Current.CancellationToken);
    }

    /// <summary>Reads an answer to its end, and gives how long it was.</summary>
    private static async Task<long> ReadAsync(HttpClient client, string session, string encoding = "identity")
    {
        using HttpResponseMessage response = await client.Ask("/api/v1/chat/" + session, ("Accept-Encoding", encoding));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await using Stream body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        byte[] buffer = new byte[64 << 10];
        long length = 0;
        for (int read; (read = await body.ReadAsync(buffer, TestContext.Current.CancellationToken)) > 0;)
            length += read;
        return length;
    }
}
