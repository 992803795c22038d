using System.Text;
using EventUnion.EndToEnd.Tests.Differential;
using EventUnion.EndToEnd.Tests.RoundTrips;
using EventUnion.EndToEnd.Tests.Transcripts;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>A session from a source, whole or damaged, gives what it gives as a span.</summary>
[Properties(Arbitrary = [typeof(ChatGenerators)], MaxTest = 100)]
public class StreamDifferentialProperties
{
    [Property]
    public void Session_IsReadAsTheSpan(SessionRecord session, int way, int seed) => Check(Spelling.Change(Written.By(session, way), seed), null);

    [Property]
    public void MutatedSession_IsReadAsTheSpan(SessionRecord session, int way, int mutation) => Check(Mutation.Change(Written.By(session, way), mutation), null);

    [Property]
    public void MutatedSession_IsReadAsTheSpanByStrictOptions(SessionRecord session, int way, int mutation) =>
        Check(Mutation.Change(Written.By(session, way), mutation), EventReadOptions.Strict);

    [Theory]
    [InlineData("\"later\":\"\\7\"")]
    [InlineData("\"later\":[1,]")]
    [InlineData("\"later\":1")]
    [InlineData("\"later\":tru")]
    public void EventsThatStandAgainBehindAMember_AreReadAsTheSpan(string between)
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"events":[{"type":"text","content":"a"}],{{between}},"events":[{"type":"text","content":"b"}],"events":[{"type":"text","content":"c"}]}""");
        Check(json, null);
        Check(json, EventReadOptions.Strict);
    }

    [Theory]
    [InlineData("9t9")]
    [InlineData("tx")]
    [InlineData("tr")]
    [InlineData("true")]
    [InlineData("-")]
    [InlineData("1.")]
    [InlineData("01")]
    [InlineData("12")]
    [InlineData("\"a")]
    [InlineData("{")]
    public void LastElementOfAnInputThatEndsThere_IsReadAsTheSpan(string element)
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"events":[{"type":"text","content":"a"},{{element}}""");
        Check(json, null);
        Check(json, EventReadOptions.Strict);
    }

    [Theory]
    [InlineData("false\"a\"")]
    [InlineData("1\"a\"")]
    [InlineData("null{\"a\":1}")]
    [InlineData("1{\"a\":1}")]
    [InlineData("true[1]")]
    [InlineData("false:1")]
    [InlineData("falsetrue")]
    [InlineData("1true")]
    [InlineData("\"a\"\"b\"")]
    [InlineData("{}{}")]
    [InlineData("nul,1")]
    [InlineData("nul")]
    [InlineData("tru 1")]
    [InlineData("-,1")]
    [InlineData("-")]
    [InlineData("1.,1")]
    [InlineData("1e")]
    [InlineData("01")]
    [InlineData("n[1]")]
    [InlineData("x")]
    [InlineData("+1,1")]
    [InlineData("3.1/1")]
    [InlineData("true/1")]
    [InlineData("1./1")]
    [InlineData("{}/1")]
    public void ElementsThatAreCutShortOrRunOn_AreReadAsTheSpan(string elements)
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"events":[{{elements}}]}""");
        Check(json, null);
        Check(json, EventReadOptions.Strict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void InvalidUtf8BeforeWhatIsTooDeep_IsReadAsTheSpan(int between)
    {
        byte[] deep = [.. "{\"later\":[\""u8, 0xFF, .. Encoding.UTF8.GetBytes("\",\"" + new string('x', between) + "\"," + new string('[', 1100))];
        foreach (byte[] json in (byte[][])[[.. deep, .. "]}"u8], [.. "{\"events\":["u8, .. deep, .. "]}]}"u8]])
        {
            Check(json, null);
            Check(json, EventReadOptions.Strict);
        }
    }

    private static void Check(byte[] json, EventReadOptions? options)
    {
        string expected = StreamEntryPoints.Comparable(SessionEntryPoints.Push(json, options));
        Assert.All(StreamEntryPoints.OfSession, entry =>
        {
            string actual = StreamEntryPoints.Comparable(entry.Read(json, options));
            Assert.True(expected == actual, $"{entry.Name}: {Encoding.UTF8.GetString(json)}\nexpected\n{expected}\nactual\n{actual}");
        });
    }
}
