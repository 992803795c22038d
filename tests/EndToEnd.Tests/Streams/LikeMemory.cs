using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Checks that a source gives what its bytes give in memory.</summary>
internal static class LikeMemory
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A document, read in one go.</summary>
    public static async Task CheckDocument(HistorySource source, byte[] bytes)
    {
        var expected = new Transcript();
        Session.Read(bytes, expected);
        HistoryResult<Session, Event, Transcript> result = await Session.ReadAsync(source, new Transcript(), cancellationToken: Cancellation);

        Assert.Equal((expected.Lines.Count, bytes.Length, null), (result.Events, result.NextOffset, result.Error));
        Assert.Equal(expected.Lines, result.Visitor.Lines);
        Assert.Equal(expected.Offsets, result.Visitor.Offsets);
    }

    /// <summary>Lines, read so many at a time: each read stops, and the next goes on from there.</summary>
    public static async Task CheckLinesInParts(HistorySource source, byte[] bytes, int lines)
    {
        var transcript = new Transcript();
        long offset = 0;
        ReadResult<StoppingTranscript> part;
        do
        {
            part = await Event.ReadLinesAsync(source, new StoppingTranscript(transcript, lines), new RecordReadOptions { StartOffset = offset }, Cancellation);
            offset = part.NextOffset;
        }
        while (!part.ReachedEnd);

        var expected = new Transcript();
        Event.ReadLines(new MemoryStream(bytes), expected);
        Assert.Equal(expected.Offsets, transcript.Offsets);
        Assert.Equal(expected.Json, transcript.Json);
    }
}
