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
    public void ElementsThatRunIntoEachOther_AreReadAsTheSpan(string elements)
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""{"events":[{{elements}}]}""");
        Check(json, null);
        Check(json, EventReadOptions.Strict);
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
