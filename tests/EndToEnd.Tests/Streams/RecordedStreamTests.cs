using System.Net.ServerSentEvents;
using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Streams and files that services have written, framed by this library and by others.</summary>
public class RecordedStreamTests
{
    private static readonly byte[][] s_bad = ["{\"type\":"u8.ToArray(), "nonsense"u8.ToArray(), "{\"a\":1}}"u8.ToArray(), [.. "\"\\u12\""u8], [0xFF], [.. "{\"a\":\""u8, 0xC3, .. "\"}"u8]];

    [Fact]
    public void ServerSentEvents_AreThoseThatThePlatformFinds()
    {
        IReadOnlyList<string> files = CorporaFolder.Files("openai/responses-sse", "*.sse");
        Assert.Equal(26, files.Count);
        int total = 0;
        foreach (string file in files)
        {
            byte[] bytes = File.ReadAllBytes(file);
            string[] expected = [.. SseParser.Create(new MemoryStream(bytes)).Enumerate().Select(static item => item.Data)];
            foreach (int size in (int[])[7, 4096, int.MaxValue])
            {
                List<string> found = [];
                ReadResult<JsonLog> result = Event.Read(new PieceStream(bytes, [size]), Framing.ServerSentEvents, new JsonLog(found), Skipping(bad => found.Add(Encoding.UTF8.GetString(bad.Bytes))));
                Assert.Equal(expected, found);
                Assert.Equal((bytes.Length, true), (result.NextOffset, result.ReachedEnd));
            }

            total += expected.Length;
        }

        Assert.True(total >= 8298);
    }

    [Fact]
    public void RecordedLines_AreFramedAndBadOnesAmongThemFoundExactly()
    {
        IReadOnlyList<string> files = CorporaFolder.Files("claude-code", "*.jsonl");
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            List<byte[]> lines = [.. File.ReadAllText(file).Split('\n').Where(static l => l.Trim().Length > 0).Select(Encoding.UTF8.GetBytes)];
            for (int seed = 0; seed < 20; seed++)
            {
                var random = new Random(seed);
                List<string> good = [.. lines.Select(Encoding.UTF8.GetString)];
                List<(byte[] Line, bool IsBad)> mixed = [.. lines.Select(static l => (l, false))];
                for (int i = random.Next(1, 8); i > 0; i--)
                {
                    mixed.Insert(random.Next(mixed.Count + 1), (s_bad[random.Next(s_bad.Length)], true));
                }

                Check(mixed, good, random.Next(1, 5000));
            }
        }
    }

    private static void Check(List<(byte[] Line, bool IsBad)> lines, List<string> good, int size)
    {
        var text = new MemoryStream();
        List<(long, long, string)> expected = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBad)
            {
                expected.Add((text.Position, i + 1, Convert.ToHexString(lines[i].Line)));
            }

            text.Write(lines[i].Line);
            text.WriteByte((byte)'\n');
        }

        List<string> found = [];
        List<(long, long, string)> bad = [];
        ReadResult<JsonLog> result = Event.Read(
            new PieceStream(text.ToArray(), [size]), Framing.JsonLines, new JsonLog(found), Skipping(b => bad.Add((b.Offset, b.Error.Line, Convert.ToHexString(b.Bytes)))));
        Assert.Equal(expected, bad);
        Assert.Equal(good, found);
        Assert.Equal((good.Count, expected.Count, true), (result.Events, result.BadRecords, result.ReachedEnd));
    }

    private static RecordReadOptions Skipping(BadRecordHandler handler) => new() { BadRecords = BadRecordPolicy.Skip, OnBadRecord = handler };
}
