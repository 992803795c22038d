using System.Text;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>An event that is recognised in part and no further, wherever it breaks off, leaves nothing to those that are read after it with the same table.</summary>
public class BrokenOffReadTests
{
    private const int MaxBytes = 200;

    private static readonly string[] s_events =
    [
        """{"type":"tool_result","image_attachment":{"attachment_name":"a","source_id":"s"},"call_id":"c","name":"n","result":"x"}""",
        """{"type":"tool_result","call_id":"c1234567890","name":"n","result":"yyyyyyyyyyyyyyyyyy"}""",
        """{"arguments":{},"call_id":"c","name":"n"}""",
        """{"type":"stop","error":"e","is_error":true,"usage":{"duration_ms":1,"turns":2},"more":[1]}""",
        """{"type":"stop","error":null}""",
        """{"type":"text","content":"a","more":"x"}""",
        """{"type":"text","content":"a"}""",
    ];

    // By the authority, which leaves no table as the engine would.
    private static readonly Dictionary<string, string> s_expected = s_events.ToDictionary(static e => e, static e => Shown(e, new EventReadOptions { LearnsLayouts = false }));

    public static TheoryData<string> Broken => [.. s_events];

    [Theory]
    [MemberData(nameof(Broken))]
    public void SourceThatFaultsAtAnyByte_LeavesNothingToTheNextRead(string broken)
    {
        foreach (FramedText text in FramedText.All.Where(static t => t.Framing != Framing.Auto && !t.Before.Contains('\uFEFF', StringComparison.Ordinal)))
        {
            string before = text.Before + string.Join(text.Between, Learned(broken).Select(text.Wrap)) + text.Between;
            string wrapped = text.Wrap(broken);
            for (int cut = 0; cut <= wrapped.Length; cut++)
            {
                var source = new PieceStream(Encoding.UTF8.GetBytes(before + wrapped[..cut]), [int.MaxValue], new IOException("broken"));
                Assert.Throws<IOException>(() => Event.Read(source, text.Framing, new Transcript()));
                foreach (string next in s_events)
                {
                    Assert.Equal(s_expected[next], Shown(next, EventReadOptions.Default));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void LineThatBreaksOffAtAnyByteAndIsTooLarge_LeavesNothingToTheNextLine(string broken)
    {
        var options = new RecordReadOptions { BadRecords = BadRecordPolicy.Skip, Events = new EventReadOptions { MaxEventBytes = MaxBytes } };
        for (int cut = 0; cut < broken.Length; cut++)
        {
            string tooLarge = broken[..cut] + "\u0001" + new string('x', MaxBytes);
            foreach (string next in s_events)
            {
                byte[] lines = Encoding.UTF8.GetBytes(string.Join('\n', [.. Learned(broken), .. Learned(next), tooLarge, next, next]));
                ReadResult<Transcript> result = Event.ReadLines(new MemoryStream(lines), new Transcript(), options);
                Assert.Equal(1, result.BadRecords);
                Assert.All(result.Visitor.Lines.TakeLast(2), line => Assert.Equal(s_expected[next], WithoutIndex(line)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void ElementThatBreaksOffAtAnyByte_LeavesNothingToTheNextElement(string broken)
    {
        for (int cut = 0; cut < broken.Length; cut++)
        {
            foreach (string next in s_events)
            {
                byte[] json = Encoding.UTF8.GetBytes($"[{string.Join(',', [.. Learned(broken), .. Learned(next), broken, next])}]");
                int at = json.AsSpan().LastIndexOf(Encoding.UTF8.GetBytes(broken + "," + next)) + cut;
                ReadResult<Transcript> result = Event.Read(new PieceStream(json, [at, 1, int.MaxValue]), Framing.Array, new Transcript());
                Assert.Equal(s_expected[next], WithoutIndex(result.Visitor.Lines[^1]));
                Assert.Equal(s_expected[broken], WithoutIndex(result.Visitor.Lines[^2]));
            }
        }
    }

    /// <summary>So many of an event that its layout is learned, and one of another in between.</summary>
    private static string[] Learned(string json) => [json, json, s_events[1], json, json];

    private static string Shown(string json, EventReadOptions options)
    {
        var transcript = new Transcript();
        Event.Read(Encoding.UTF8.GetBytes(json), transcript, options);
        return WithoutIndex(Assert.Single(transcript.Lines));
    }

    private static string WithoutIndex(string line) => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
