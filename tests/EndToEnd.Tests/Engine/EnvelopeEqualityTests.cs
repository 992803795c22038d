using System.Text;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Engine.DeepSchema;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>What stands around the events is read by vectors or by the authority with the same result: events, envelope, error.</summary>
public class EnvelopeEqualityTests
{
    [Property(MaxTest = 4000)]
    public void FlatEnvelope_IsReadTheSameWay(int seed)
    {
        var random = new Random(seed);
        byte[] json = EnvelopeText.Flat(random);
        BothWays.AssertSameSession(json);
        BothWays.AssertSameSession(Mutation.Of(json, random));
    }

    [Property(MaxTest = 4000)]
    public void DeepEnvelope_IsReadTheSameWay(int seed)
    {
        var random = new Random(seed);
        byte[] json = EnvelopeText.Deep(random);
        AssertSameDeep(json, EventReadOptions.Default);
        AssertSameDeep(Mutation.Of(json, random), EventReadOptions.Default);
    }

    [Property(MaxTest = 500)]
    public void EveryLimitOfDepth_IsMetTheSameWay(int seed)
    {
        byte[] json = EnvelopeText.Deep(new Random(seed));
        for (int depth = 1; depth < 9; depth++)
        {
            AssertSameDeep(json, new EventReadOptions { MaxDepth = depth });
        }
    }

    [Property(MaxTest = 500)]
    public void Duplicates_AreFoundTheSameWay(int seed) => AssertSameDeep(EnvelopeText.Deep(new Random(seed)), new EventReadOptions { Duplicates = DuplicateMembers.Throw });

    [Theory]
    [InlineData("""{"page":{"data":{"events":[],"cursor":"a"},"total":3},"trailer":{"sum":"x"}}""")]
    [InlineData("""{"page":{"data":{"events":[{"text":"t","type":"note"}],"events":[]}}}""")]
    [InlineData("""{"page":{"data":{"events":[{"text":"t","type":"note"}]}},"page":{"number":1}}""")]
    [InlineData("""{"page":{"data":{"events":[{"text":"t","type":"note"}]},"data":null}}""")]
    [InlineData("""{"page":{"data":{"events":[{"text":"t","type":"note"}],"cursor":"a\u00e9"}}}""")]
    [InlineData("""{"page":{"data":{"cursor":"a","cursor":"b","events":[{"text":"t","type":"note"}]}}}""")]
    [InlineData("""{"page":null}""")]
    [InlineData("""{"page":{"data":{"events":[{"text":"t","type":"note"}]}}""")]
    [InlineData("""{"page":{"data":{"events":[{"text":"t","type":"note"}]}}}}""")]
    [InlineData("""{"page":{"data":{"events":[{"text":"t","type":"note"}]}}},""")]
    [InlineData("""[{"page":{"data":{"events":[{"text":"t","type":"note"}]}}}]""")]
    public void UnusualEnvelope_IsReadTheSameWay(string json)
    {
        AssertSameDeep(Encoding.UTF8.GetBytes(json), EventReadOptions.Default);
        for (int length = 0; length < json.Length; length++)
        {
            AssertSameDeep(Encoding.UTF8.GetBytes(json[..length]), EventReadOptions.Default);
        }
    }

    [Fact]
    public void MembersOnAllSides_AreInTheEnvelope()
    {
        byte[] json = """{"request":"r","page":{"number":7,"data":{"events":[{"text":"t","type":"note"}],"cursor":"c"},"total":3},"trailer":{"sum":"s"}}"""u8.ToArray();

        DeepSession session = DeepSession.Parse(json);

        Assert.Equal("r", session.Request.ToString());
        Assert.Equal("7", session.Page.Number.ToString());
        Assert.Equal("3", session.Page.Total.ToString());
        Assert.Equal("c", session.Page.Data.Cursor.ToString());
        Assert.Equal("s", session.Trailer.Sum.ToString());
    }

    /// <summary>A byte that is no UTF-8, wherever it stands in a text of any length, after events that were plain: nothing is taken for ASCII that is not.</summary>
    [Property(MaxTest = 1500)]
    public void ForeignByteAnywhere_IsJudgedTheSameWay(int seed)
    {
        var random = new Random(seed);
        string[] events = [.. Enumerable.Range(0, 6).Select(_ => $$"""{"content":"{{new string('x', Lengths[random.Next(Lengths.Length)])}}","type":"{{(random.Next(2) == 0 ? "text" : "text_delta")}}"}""")];
        byte[] json = Encoding.UTF8.GetBytes($$"""{"session_id":"s","events":[{{string.Join(",", events)}}],"generated_title":"{{new string('t', random.Next(90))}}"}""");
        int[] texts = [.. Enumerable.Range(0, json.Length).Where(i => json[i] is (byte)'x' or (byte)'t' && json[i - 1] == json[i])];
        if (texts.Length == 0)
        {
            return;
        }

        int at = texts[random.Next(texts.Length)];
        json[at] = (byte)random.Next(0x80, 0x100);
        BothWays.AssertSameSession(json);
        if (random.Next(2) == 0 && at + 1 < json.Length && json[at + 1] != (byte)'"')
        {
            (json[at], json[at + 1]) = (0xC3, 0xA9);
            BothWays.AssertSameSession(json);
        }
    }

    private static int[] Lengths => [0, 5, 60, 63, 64, 65, 127, 128, 129, 700, 1100, 3000];

    private static void AssertSameDeep(ReadOnlySpan<byte> json, EventReadOptions options) => Assert.Equal(Deep(json, options with { LearnsLayouts = false }), Deep(json, options));

    private static string Deep(ReadOnlySpan<byte> json, EventReadOptions options)
    {
        var text = new StringBuilder();
        var visitor = new Kinds(text);
        bool isRead = DeepSession.TryRead(json, ref visitor, out DeepSession session, out EventError error, options);
        return BothWays.Shown(text, session).Append(isRead ? "read" : error.ToString()).Append(error.Code).ToString();
    }

    private readonly struct Kinds(StringBuilder text) : IDeepEventVisitor
    {
        public void Visit(Note e) => text.Append("note ").Append(Encoding.Latin1.GetString(e.Json)).Append('\n');

        public void Visit(Mark e) => text.Append("mark ").Append(Encoding.Latin1.GetString(e.Json)).Append('\n');

        public void Visit(UnknownDeepEvent e) => text.Append("unknown ").Append(Encoding.Latin1.GetString(e.Json)).Append('\n');
    }
}
