using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>A file that is still being written, cut short, or replaced.</summary>
public sealed class FollowTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task LinesThatAreWritten_ComeAsTheyAreWhole()
    {
        // Not there yet, whole, in two parts, in a file cut short, in another one that took its place in the middle of a line.
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var progress = new Progress();
        var options = new RecordReadOptions { BadRecords = BadRecordPolicy.Skip, OnBadRecord = bad => progress.Bad.Add(bad.Error.Code), Progress = progress };
        var seen = new List<string>();
        var wait = TimeSpan.FromMilliseconds(1);
        Task reading = Task.Run(
            async () =>
            {
                await foreach (EventBatch<Event> batch in Event.ReadBatchesAsync(HistorySource.Follow(_path, wait), Framing.JsonLines, options).WithCancellation(source.Token))
                {
                    var transcript = new Transcript();
                    foreach (Event e in batch)
                    {
                        e.Accept(ref transcript);
                    }

                    lock (seen)
                    {
                        seen.AddRange(transcript.Lines);
                    }
                }
            },
            source.Token);
        await AppendAsync(Line("a"));
        await SeenAsync(seen, 1);
        await AppendAsync(Line("b")[..9]);
        await AppendAsync(Line("b")[9..]);
        await SeenAsync(seen, 2);
        await File.WriteAllTextAsync(_path, Line("c")[..20], TestContext.Current.CancellationToken);
        await AppendAsync(Line("c")[20..]);
        await SeenAsync(seen, 3);
        await AppendAsync("{\"type\":\"te");
        while (progress.Last.Bytes < 3 * Line("a").Length + 11)
        {
            await Task.Delay(1, source.Token);
        }

        string other = _path + ".new";
        await File.WriteAllTextAsync(other, Line("d") + Line("e") + Line("f"), TestContext.Current.CancellationToken);
        File.Move(other, _path, overwrite: true);
        await SeenAsync(seen, 6);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);

        Assert.Equal(["a", "b", "c", "d", "e", "f"], seen.Select(static line => line[(line.IndexOf('"', StringComparison.Ordinal) + 1)..^1]));
        Assert.Equal([EventErrorCode.Truncated], progress.Bad);
        Assert.Equal((6, 1), (progress.Last.Events, progress.Last.BadRecords));
        Assert.True(progress.Last.BytesPerSecond > 0 && progress.Last.EventsPerSecond > 0);
    }

    [Fact]
    public async Task EmptyFileThatIsReplaced_IsFollowedInTheOneThatTookItsPlace()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        source.CancelAfter(TimeSpan.FromMinutes(1));
        await File.WriteAllTextAsync(_path, "", source.Token);
        await using IAsyncEnumerator<EventBatch<Event>> batches = Event.ReadBatchesAsync(HistorySource.Follow(_path, TimeSpan.FromMilliseconds(1)), Framing.JsonLines).GetAsyncEnumerator(source.Token);

        // By the time that it waits it has opened the file.
        ValueTask<bool> next = batches.MoveNextAsync();
        Assert.False(next.IsCompleted);
        string other = _path + ".new";
        await File.WriteAllTextAsync(other, Line("a"), source.Token);
        File.Move(other, _path, overwrite: true);

        Assert.True(await next);
        var transcript = new Transcript();
        foreach (Event e in batches.Current)
        {
            e.Accept(ref transcript);
        }

        Assert.Equal("0 text content=\"a\"", Assert.Single(transcript.Lines));
    }

    [Fact]
    public void SynchronousRead_IsRefused() => Assert.Throws<NotSupportedException>(() => Event.ReadLines(HistorySource.Follow(_path), new Transcript()));

    [Fact]
    public void IntervalOfNothing_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => HistorySource.Follow(_path, TimeSpan.Zero));

    private static string Line(string content) => $$"""{"type":"text","content":"{{content}}"}""" + "\n";

    private static async Task SeenAsync(List<string> seen, int count)
    {
        while (true)
        {
            lock (seen)
            {
                if (seen.Count >= count)
                {
                    return;
                }
            }

            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }

    private Task AppendAsync(string text) => File.AppendAllTextAsync(_path, text, TestContext.Current.CancellationToken);

    private sealed class Progress : IProgress<ReadProgress>
    {
        public List<EventErrorCode> Bad { get; } = [];

        public ReadProgress Last { get; private set; }

        public void Report(ReadProgress value) => Last = value;
    }
}
