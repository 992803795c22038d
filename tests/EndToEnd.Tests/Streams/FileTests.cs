using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Files that are read ahead, piece by piece, give what their bytes give in memory, whatever is at a piece's end.</summary>
public class FileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 300)]
    [InlineData(2, 3_000)]
    [InlineData(3, 30_000)]
    [InlineData(4, 400_000)]
    public async Task LinesOfAnyLength_AreReadAsFromMemory(int seed, int longest)
    {
        byte[] bytes = LongTexts.DamagedLines(new Random(seed), 3_000_000, longest);
        List<string> expected = [];
        ReadResult<JsonLog> inMemory = Event.ReadLines(new MemoryStream(bytes), new JsonLog(expected), LongTexts.Noting(expected));
        using var file = new KeptFile(bytes);
        List<string> actual = [];
        ReadResult<JsonLog> result = await Event.ReadLinesAsync(HistorySource.FromFile(file.Path), new JsonLog(actual), LongTexts.Noting(actual), Cancellation);

        Assert.Equal(expected, actual);
        Assert.Equal((inMemory.Events, inMemory.BadRecords, bytes.Length, true), (result.Events, result.BadRecords, result.NextOffset, result.ReachedEnd));
        Assert.True(result.BadRecords > 5);
    }

    [Theory]
    [InlineData(5, 300)]
    [InlineData(6, 30_000)]
    [InlineData(7, 400_000)]
    public async Task Document_IsReadAsTheSpan(int seed, int longest)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($$"""{"session_id":"s","events":[{{string.Join(",\n", LongTexts.Events(new Random(seed), 3_000_000, longest, isBadAtTimes: false))}}],"later":"é"}""");
        using var file = new KeptFile(bytes);
        await LikeMemory.CheckDocument(HistorySource.FromFile(file.Path), bytes);
    }

    [Fact]
    public async Task ReadThatStops_LeavesTheFileToTheNext()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', LongTexts.Events(new Random(8), 2_000_000, 300, isBadAtTimes: false)));
        using var file = new KeptFile(bytes);
        await LikeMemory.CheckLinesInParts(HistorySource.FromFile(file.Path), bytes, 1000);
    }

    [Fact]
    public async Task FileThatGrowsWhileItIsRead_IsReadToItsEnd()
    {
        string line = """{"type":"text","content":"words"}""" + "\n";
        using var file = new KeptFile(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(line, 20_000))));
        int events = 0;
        int added = 0;
        await foreach (EventBatch<Event> batch in Event.ReadBatchesAsync(HistorySource.FromFile(file.Path), Framing.JsonLines).WithCancellation(Cancellation))
        {
            foreach (Event e in batch)
            {
                events++;
            }

            if (added < 5)
            {
                // What was the end has been read ahead by then, at the last of these if not before.
                added++;
                await File.AppendAllTextAsync(file.Path, line, Cancellation);
            }
        }

        Assert.Equal(5, added);
        Assert.Equal(20_000 + added, events);
    }

    private sealed class KeptFile : IDisposable
    {
        public KeptFile(byte[] bytes) => File.WriteAllBytes(Path, bytes);

        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName());

        public void Dispose() => File.Delete(Path);
    }
}
