using System.IO.Pipelines;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Every example of a session, cut anywhere, gives the events and the envelope that it gives as a span.</summary>
public class EnvelopeTests
{
    public static TheoryData<string> Sessions =>
        [.. Directory.EnumerateFiles(RepositoryRoot.Combine("schema", "examples"), "*session*.json").Select(static f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sessions))]
    public async Task SessionCutAtEveryByte_IsReadAsTheSpan(string file)
    {
        byte[] bytes = await File.ReadAllBytesAsync(RepositoryRoot.Combine("schema", "examples", file), TestContext.Current.CancellationToken);
        string expected = Of(bytes);
        Assert.Contains("session_id=", expected, StringComparison.Ordinal);
        for (int cut = 1; cut < bytes.Length; cut++)
        {
            Check(expected, bytes, Session.Read(new PieceStream(bytes, [cut, int.MaxValue]), new Transcript()));
        }

        Check(expected, bytes, Session.Read(new PieceStream(bytes, [1]), new Transcript()));
        Check(expected, bytes, await Session.ReadAsync(new PieceStream(bytes, [1]), new Transcript(), cancellationToken: TestContext.Current.CancellationToken));
        Check(expected, bytes, await Session.ReadAsync(PipeReader.Create(new PieceStream(bytes, [1])), new Transcript(), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void EventThatStandsTooDeep_IsTooDeepAsInASpan()
    {
        byte[] history = """{"session_id":"s","events":[{"type":"text","content":"c"}]}"""u8.ToArray();
        var options = new EventReadOptions { MaxDepth = 2 };
        var transcript = new Transcript();
        Assert.False(Session.TryRead(history, ref transcript, out _, out EventError expected, options));
        EventError error = Assert.NotNull(Session.Read(new MemoryStream(history), new Transcript(), new RecordReadOptions { Events = options }).Error);
        Assert.Equal((EventErrorCode.TooDeep, 28, "/events/0", 0), (error.Code, error.Offset, error.Path, error.EventIndex));
        Assert.Equal((expected.Code, expected.Offset, expected.Path, expected.EventIndex), (error.Code, error.Offset, error.Path, error.EventIndex));
    }

    private static void Check(string expected, byte[] bytes, HistoryResult<Session, Event, Transcript> result)
    {
        Assert.Equal((bytes.Length, null, true), (result.NextOffset, result.Error, result.Read.ReachedEnd));
        Assert.Equal(expected, Shown(result.Visitor, EnvelopeLine.Of(result.Envelope)));
    }

    private static string Of(byte[] bytes)
    {
        var transcript = new Transcript();
        Session session = Session.Read(bytes, transcript);
        return Shown(transcript, EnvelopeLine.Of(session));
    }

    private static string Shown(Transcript events, string envelope) => $"{string.Join('\n', events.Lines)}\n{string.Join(' ', events.Offsets)}\n{envelope}";
}
