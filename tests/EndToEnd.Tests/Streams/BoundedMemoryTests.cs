using System.IO.Pipelines;
using EventUnion.EndToEnd.Tests.Allocation;
using EventUnion.EndToEnd.Tests.Nested;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>A history sixty times as long takes not more memory than a short one: from a stream, a pipe and a file, on lines and in an envelope.</summary>
[Collection(AloneCollection.Name)]
public class BoundedMemoryTests
{
    private const int Short = 1 << 20;
    private const int Long = 60 << 20;

    // The window, what a file is read ahead into, and what a pipe holds: pooled for each thread, so that they may be allocated once more. A byte for each event is more.
    private const int Window = 1 << 20;

    private static readonly byte[] s_line = "{\"type\":\"text_delta\",\"content\":\"words \\u00e9\"}\n"u8.ToArray();
    private static readonly byte[] s_element = "{\"type\":\"text_delta\",\"content\":\"words \\u00e9\"},"u8.ToArray();

    [Theory]
    [InlineData("stream", true)]
    [InlineData("stream", false)]
    [InlineData("pipe", true)]
    [InlineData("pipe", false)]
    [InlineData("file", true)]
    [InlineData("file", false)]
    public async Task LongHistory_TakesTheMemoryOfAShortOne(string source, bool isLines)
    {
        // What is allocated once, by whatever runs first, is not a history's.
        await ReadAsync(source, isLines, Short);
        long small = await ReadAsync(source, isLines, Short);
        long large = await ReadAsync(source, isLines, Long);

        Assert.InRange(small, 1, Window);
        Assert.InRange(large - small, long.MinValue, Window);
    }

    private static async Task<long> ReadAsync(string source, bool isLines, int bytes)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            if (source == "file")
            {
                await using FileStream file = File.Create(path);
                await using Stream history = Open(isLines, bytes);
                await history.CopyToAsync(file, TestContext.Current.CancellationToken);
            }

            await using Stream stream = Open(isLines, bytes);
            long before = GC.GetTotalAllocatedBytes(precise: true);
            HistorySource from = source switch { "stream" => stream, "pipe" => PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 << 10)), _ => HistorySource.FromFile(path) };
            long events = isLines
                ? (await Event.ReadLinesAsync(from, new EveryMember(), cancellationToken: TestContext.Current.CancellationToken)).Visitor.Events
                : (await Session.ReadAsync(from, new EveryMember(), cancellationToken: TestContext.Current.CancellationToken)).Visitor.Events;
            long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            Assert.Equal((bytes / s_line.Length) + (isLines ? 0 : 1), events);
            return allocated;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Stream Open(bool isLines, int bytes)
    {
        long length = (long)(bytes / s_line.Length) * s_line.Length;
        return isLines
            ? new RepeatingStream(s_line, length)
            : new JoinedStream(new MemoryStream([.. "{\"session_id\":\"s\",\"events\":["u8]), new RepeatingStream(s_element, length), new MemoryStream([.. "{}]}"u8]));
    }
}
