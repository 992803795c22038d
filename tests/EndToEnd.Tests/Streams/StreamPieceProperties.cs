using System.Text;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Whatever a source holds, in whatever framing and within whatever limits: what is read of it never depends on the pieces that it comes in.</summary>
[Properties(MaxTest = 150)]
public class StreamPieceProperties
{
    private static readonly Framing[] s_framings = [Framing.Auto, Framing.JsonLines, Framing.Array, Framing.Values, Framing.TextSequence, Framing.ServerSentEvents];

    private static readonly string[] s_parts =
    [
        """{"type":"text","content":"a"}""", """{"content":"x\"y\\","type":"text_delta"}""", """{"type":"later","a":[{"b":[[]]}]}""", """{"a":1,"a":2}""", "{}", "{bad}",
        "{", "}", "[", "]", "[1,", ",", ":", " ", "\t", "\n", "\r", "\r\n", "\n\n", "\"", "\"a\"", "\\", "1", "-", "1.5e", "true", "tru", "null", "\u001E", "\uFEFF", "\u0001", "é",
        "data: ", "data", "id: 7", "id", "event: text", "retry: 5", ": comment", "\n\u001E", "]\n", new string('x', 70), new string(' ', 100),
    ];

    private static readonly EventReadOptions[] s_options =
        [EventReadOptions.Default, new() { MaxEventBytes = 40 }, new() { MaxDepth = 3 }, new() { MaxEventBytes = 20, MaxDepth = 2 }, EventReadOptions.Strict, new() { Duplicates = DuplicateMembers.Throw }];

    [Property]
    public void AnyText_IsReadAlikeInAnyPieces(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(random.Next(3) switch { 0 => "[", 1 => "\u001E", _ => "" });
        for (int i = random.Next(1, 14); i > 0; i--)
        {
            text.Append(s_parts[random.Next(random.Next(2) == 0 ? 6 : s_parts.Length)]).Append(random.Next(3) switch { 0 => "\n", 1 => ",", _ => "" });
        }

        Check(Encoding.UTF8.GetBytes(text.ToString()), s_options[random.Next(s_options.Length)], random);
    }

    [Fact]
    public void EnvelopeWithinAnyLimit_IsReadAlikeInAnyPieces()
    {
        byte[] bytes = """{"x" : [1,"}"], "events":["a"],"events":[],"job_metadata":{} ,"y":1}"""u8.ToArray();
        for (int most = 1; most <= bytes.Length; most++)
        {
            var options = new RecordReadOptions { MaxEnvelopeBytes = most };
            string expected = ReadHistory(bytes, [int.MaxValue], options);
            Assert.Contains(most < bytes.Length - 3 ? "TooLarge" : "end True", expected, StringComparison.Ordinal);
            for (int cut = 1; cut < bytes.Length; cut++)
            {
                Assert.Equal(expected, ReadHistory(bytes, [cut, 1], options));
            }
        }
    }

    [Property]
    public void AnyHistory_IsReadAlikeInAnyPieces(int seed)
    {
        var random = new Random(seed);
        string[] members = ["\"session_id\":\"s\"", "\"events\":[_]", "\"x\":{\"a\":1,\"a\":2}", "\"x\" : [1,\"}\"]", "\"job_metadata\":{}", "\"events\":null", s_parts[random.Next(s_parts.Length)]];
        random.Shuffle(members);
        string events = string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => s_parts[random.Next(random.Next(2) == 0 ? 6 : s_parts.Length)]));
        string around = string.Join(',', members.Take(random.Next(1, members.Length)));
        string text = "{" + around.Replace("_]", events + "]", StringComparison.Ordinal) + (random.Next(5) == 0 ? "" : "}") + (random.Next(5) == 0 ? "x" : "\n");
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var options = new RecordReadOptions
        {
            Events = s_options[random.Next(s_options.Length)],
            BadRecords = random.Next(2) == 0 ? BadRecordPolicy.Stop : BadRecordPolicy.Skip,
            MaxEnvelopeBytes = random.Next(3) == 0 ? random.Next(1, 60) : RecordReadOptions.Default.MaxEnvelopeBytes,
        };
        string expected = ReadHistory(bytes, [int.MaxValue], options);
        for (int cut = 1; cut < bytes.Length; cut++)
        {
            int[] sizes = [cut, random.Next(2) == 0 ? int.MaxValue : random.Next(1, 20)];
            string actual = ReadHistory(bytes, sizes, options);
            Assert.True(expected == actual, $"cut at {cut}, then {sizes[1]}, {options}:\n{text}\nexpected\n{expected}\nactual\n{actual}");
        }
    }

    [Theory]
    [InlineData("{\"type\":\"text\",\"content\":\"a\"}\n{bad}\n{\"type\":\"text\",\"content\":\"b\"}\n")]
    [InlineData("{\"type\":\"text\",\"content\":\"a\"} \n{\"type\":\"text\",\"content\":\"b\"} {}")]
    [InlineData("{\"type\":\"text\",\n\"content\":\"a\"}\n{}")]
    [InlineData("{\"type\":\"text\",\"content\":\"longer than forty bytes\"}\n{\"a\":\n1}")]
    [InlineData("{\"type\":\"text\",\n\"content\":\"longer than forty bytes\"}\n{\"a\":\n1}")]
    [InlineData("{\"a\":[[[[[1]]]]]}\n{\"a\":\n1}")]
    [InlineData("{\"a\":\n[[[[[1]]]]]}\n{\"a\":\n1}")]
    [InlineData("{\"type\":\"text\",\"content\":\"longer than forty bytes, and without an end\n{}\n{}\n")]
    [InlineData("[{\"type\":\"text\",\"content\":\"longer than forty bytes, and without an end,{\"type\":\"text\",\"content\":5}")]
    [InlineData("[{\"type\":\"text\",\"content\":\"longer than forty bytes\"}x")]
    [InlineData("[{\"type\":\"text\",\"content\":\"longer than forty bytes\"},{\"type\":\"text\"}")]
    [InlineData("data: {\"type\":\"text\",\"content\":\"longer than forty bytes\"}\n\ndata: {}\n\n")]
    [InlineData("\u001E{\"type\":\"text\",\"content\":\"longer than forty bytes\"\u001E{}\n")]
    [InlineData("\u001E{\"type\":\"text\",\"content\":\"longer than forty bytes\"}{\"type\":\"text\",\"content\":\"longer than forty bytes\"}\n\u001E{}\n")]
    public void Text_IsReadAlikeWhereverItIsCut(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        foreach (EventReadOptions options in s_options)
        {
            Check(bytes, options, new Random(bytes.Length));
        }
    }

    [Theory]
    [InlineData("", "[{}]")]
    [InlineData("", "{}\n{}\n")]
    [InlineData("{}", "{}")]
    [InlineData("{}", "\n{bad}\n{}")]
    [InlineData("", "data: {}\n\n")]
    public void LongBlanks_AreReadAlikeInAnyPieces(string before, string after)
    {
        foreach (int count in (int[])[4090, 4096, 4097, 9000])
        {
            byte[] bytes = Encoding.UTF8.GetBytes(before + new string(' ', count) + after);
            string expected = Read(bytes, [int.MaxValue], Framing.Auto, EventReadOptions.Default, BadRecordPolicy.Skip);
            foreach (int size in (int[])[1, before.Length + 1, 4096, 4099, 5000])
            {
                Assert.Equal(expected, Read(bytes, [size], Framing.Auto, EventReadOptions.Default, BadRecordPolicy.Skip));
            }
        }
    }

    [Fact]
    public void FileThatIsGoneOnWithAtAnyOffset_IsReadAsWhatStandsThere()
    {
        string path = Path.GetTempFileName();
        try
        {
            foreach (FramedText text in FramedText.All.Where(static framed => framed.Framing != Framing.Auto))
            {
                byte[] bytes = text.Write(["{\"type\":\"text\",\"content\":\"é\"}", "[1]", "{\"type\":\"later\",\"a\":[{}]}"]);
                File.WriteAllBytes(path, bytes);
                for (int start = 0; start <= bytes.Length; start++)
                {
                    string rest = Read(new PieceStream(bytes[start..], [7]), text.Framing, EventReadOptions.Default, BadRecordPolicy.Skip, start);
                    Assert.Equal(rest, Read(HistorySource.FromFile(path), text.Framing, EventReadOptions.Default, BadRecordPolicy.Skip, start));
                }
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void Check(byte[] bytes, EventReadOptions options, Random random)
    {
        foreach (Framing framing in s_framings)
        {
            BadRecordPolicy policy = random.Next(2) == 0 ? BadRecordPolicy.Stop : BadRecordPolicy.Skip;

            // As a source that is gone on with, too, which is not guessed at.
            long start = framing != Framing.Auto && random.Next(3) == 0 ? 1000 : 0;
            string expected = Read(bytes, [int.MaxValue], framing, options, policy, start);
            Assert.Equal(expected, Read(bytes, [1], framing, options, policy, start));
            for (int cut = 1; cut < bytes.Length; cut++)
            {
                int[] sizes = [cut, random.Next(2) == 0 ? int.MaxValue : random.Next(1, 20)];
                string actual = Read(bytes, sizes, framing, options, policy, start);
                Assert.True(expected == actual, $"{framing}, cut at {cut}, then {sizes[1]}, {policy}:\n{Encoding.UTF8.GetString(bytes)}\nexpected\n{expected}\nactual\n{actual}");
            }
        }
    }

    private static string Read(byte[] bytes, int[] sizes, Framing framing, EventReadOptions options, BadRecordPolicy policy, long start = 0) =>
        Read(new PieceStream(bytes, sizes), framing, options, policy, start);

    private static string Read(HistorySource source, Framing framing, EventReadOptions options, BadRecordPolicy policy, long start)
    {
        List<string> log = [];
        ReadResult<JsonLog> result = Event.Read(source, framing, new JsonLog(log, "E "), Options(log, options, policy) with { StartOffset = start });
        return Text(log, result);
    }

    private static string ReadHistory(byte[] bytes, int[] sizes, RecordReadOptions options)
    {
        List<string> log = [];
        options = Options(log, options.Events, options.BadRecords) with { MaxEnvelopeBytes = options.MaxEnvelopeBytes };
        HistoryResult<Session, Event, JsonLog> result = Session.Read(new PieceStream(bytes, sizes), new JsonLog(log, "E "), options);
        log.Add(Encoding.UTF8.GetString(result.EnvelopeJson.Span));
        return Text(log, result.Read);
    }

    private static RecordReadOptions Options(List<string> log, EventReadOptions options, BadRecordPolicy policy) => new()
    {
        Events = options,
        BadRecords = policy,
        OnBadRecord = bad => log.Add($"B {Text(bad.Error)} {bad.Offset} {bad.IsCut} {Encoding.UTF8.GetString(bad.Bytes)}"),
    };

    private static string Text(List<string> log, ReadResult<JsonLog> result)
    {
        log.Add($"{result.Events} {result.BadRecords} next {result.NextOffset} end {result.ReachedEnd} id {result.LastEventId} {(result.Error is { } error ? Text(error) : "")}");
        return string.Join('\n', log);
    }

    private static string Text(EventError error) => $"{error.Code} {error.Path} {error.EventIndex} {error.Offset} {error.Line} {error.Column}";
}
