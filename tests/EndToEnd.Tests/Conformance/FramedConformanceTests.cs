using EventUnion.EndToEnd.Tests.Streams;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Conformance;

/// <summary>Every file of JSONTestSuite as a record between two events, in each framing that says by itself where a record ends, in one piece and byte by byte.</summary>
public class FramedConformanceTests
{
    private static readonly byte[] s_event = """{"type":"text","content":"c"}"""u8.ToArray();

    private static readonly (string Name, Framing Framing, string Before, string Between, string After)[] s_framings =
    [
        ("lines", Framing.JsonLines, "", "\n", "\n"),
        ("array", Framing.Array, "[", ",", "]"),
        ("sequence", Framing.TextSequence, "\u001E", "\n\u001E", "\n"),
        ("server-sent events", Framing.ServerSentEvents, "data: ", "\n\ndata: ", "\n\n"),
    ];

    [Fact]
    public void Record_HasTheVerdictThatTheFilesNamesSay()
    {
        var wrong = new List<string>();
        int checks = 0;
        foreach ((string file, byte[] value) in JsonTestSuite.Files())
        {
            foreach ((string name, Framing framing, string before, string between, string after) in s_framings.Where(f => IsOneRecord(f.Framing, value)))
            {
                byte[] bytes = [.. Ascii(before), .. s_event, .. Ascii(between), .. value, .. Ascii(between), .. s_event, .. Ascii(after)];
                bool isJson = framing == Framing.Array ? Authority.Accepts([.. "["u8, .. value, .. "]"u8]) && Authority.Accepts(bytes) : framing == Framing.TextSequence ? Authority.Accepts(value) : Authority.AcceptsBehindMark(value);
                foreach (int piece in (int[])[1, 7, int.MaxValue])
                {
                    checks++;
                    if (Problem(bytes, framing, piece, isJson) is { } problem)
                    {
                        wrong.Add($"{file} in {name} by {piece}: {problem}");
                    }
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong of {checks}:\n{string.Join("\n", wrong.Take(20))}");
        Assert.InRange(checks, 3000, 4000);
    }

    private static string? Problem(byte[] bytes, Framing framing, int piece, bool isJson)
    {
        List<EventError> bad = [];
        var options = new RecordReadOptions { BadRecords = BadRecordPolicy.Skip, OnBadRecord = record => bad.Add(record.Error) };
        ReadResult<Transcript> result = Event.Read(new PieceStream(bytes, [piece]), framing, new Transcript(), options);
        if (isJson)
        {
            return (result.Events, bad.Count, result.Error, result.NextOffset) == (3, 0, null, bytes.Length) ? null : $"refused: {result.Events} events, {result.Error}";
        }

        // What is no JSON is one record that is bad, and the next one is read; in an array nobody knows where that begins. An event of a sequence is delivered when it has ended: what is behind it is another record that is bad.
        EventError? error = bad.Count > 0 ? bad[0] : result.Error;
        return error is null ? $"accepted as {result.Events} events"
            : Located.Problem(error.Value, bytes) is { } misplaced && framing is not ServerSentEventFraming ? misplaced
            : framing == Framing.Array ? (result.Events is 1 or 2 ? null : $"{result.Events} events before {error}")
            : framing == Framing.TextSequence && (result.Error, result.NextOffset) == (null, bytes.Length) && result.Events is 2 or 3 ? null
            : (result.Events, bad.Count, result.Error, result.NextOffset) == (2, 1, null, bytes.Length) ? null
            : $"{result.Events} events and {bad.Count} bad records: {error}";
    }

    /// <summary>Whether a framing takes the bytes for one record: what it cuts at is not in them, and they are not nothing.</summary>
    private static bool IsOneRecord(Framing framing, byte[] value)
    {
        bool isBlank = value.AsSpan().Trim(" \t\r\n"u8).IsEmpty || value.AsSpan().SequenceEqual("\uFEFF"u8);
        return framing == Framing.Array
            || (!isBlank && (framing == Framing.TextSequence ? !value.Contains((byte)0x1E) : !value.Contains((byte)'\n') && (framing == Framing.JsonLines || !value.Contains((byte)'\r'))));
    }

    private static byte[] Ascii(string text) => System.Text.Encoding.ASCII.GetBytes(text);
}
