#pragma warning disable xUnit1051 // The samples are as a user writes them.
using System.IO.Pipelines;
using System.Text;
using ChatTools;
using static ChatTools.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Readme;

/// <summary>What docs/histories.md shows.</summary>
public class HistoriesUsageTests
{
    private const string Call = """{"type":"tool_call","call_id":"c","name":"search","arguments":{}}""";

    private static readonly byte[] s_session = Encoding.UTF8.GetBytes($$"""{"session_id":"s","events":[{{Call}},{{Call}}],"generated_title":"t","last_updated_at":"2026-01-01T00:00:00Z"}""");

    private long _saved;

    [Fact]
    public async Task Document_ComesBackWithItsEnvelope()
    {
        PipeReader pipeReader = PipeReader.Create(new MemoryStream(s_session));
        #region document
        HistoryResult<Session, Event, Tally> result = await Session.ReadAsync(pipeReader, new Tally());      // a document with its events inside
        long tools = result.Visitor.ToolCalls;
        string? title = result.Envelope.GeneratedTitle.TryGet(out JsonText text) ? text.ToString() : null;   // what stood around the events
        #endregion
        Assert.Equal((2, "t"), (tools, title));
        Assert.True(result.Read.ReachedEnd);
    }

    [Fact]
    public async Task Framings_AreDeclared()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, $"[{Call},{Call},{Call}]", TestContext.Current.CancellationToken);
        var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{Call}\n"));
        var response = new MemoryStream(Encoding.UTF8.GetBytes($"data: {Call}\n\ndata: {Call}\n\ndata: [DONE]\n\nrubbish"));
        #region framings
        ReadResult<Tally> lines = await Event.ReadLinesAsync(stream, new Tally());                           // JSON Lines
        ReadResult<Tally> sse = await Event.ReadAsync(response, Framing.ServerSentEvents with { EndMarker = "[DONE]" }, new Tally());
        ReadResult<Tally> file = Event.Read(HistorySource.FromFile(path), Framing.Auto, new Tally());        // whichever it looks like
        #endregion
        File.Delete(path);
        Assert.Equal((1, 2, 3), (lines.Visitor.ToolCalls, sse.Visitor.ToolCalls, file.Visitor.ToolCalls));
        Assert.Equal((null, null, null), (lines.Error, sse.Error, file.Error));
    }

    [Fact]
    public async Task Batches_AreResumable()
    {
        PipeReader pipeReader = PipeReader.Create(new MemoryStream(s_session));
        #region batches
        var tally = new Tally();
        HistoryStream<Session, Event> history = Session.ReadBatchesAsync(pipeReader);
        await foreach (EventBatch<Event> batch in history)
        {
            foreach (Event e in batch)
                e.Accept(ref tally);                     // no view crosses an await: the compiler sees to it
            await SaveAsync(tally, batch.NextOffset);    // to be gone on with there
        }

        string id = history.Envelope.SessionId.ToString();
        #endregion
        Assert.Equal((2, "s"), (tally.ToolCalls, id));
        Assert.Equal((byte)']', s_session[_saved]);
        HistoryResult<Session, Event, Tally> rest = Session.Read(new MemoryStream(s_session[(int)_saved..]), new Tally(), new RecordReadOptions { StartOffset = _saved });
        Assert.Equal((0, null, s_session.Length), (rest.Events, rest.Error, rest.NextOffset));
        Assert.Equal("""{"events":[],"generated_title":"t","last_updated_at":"2026-01-01T00:00:00Z"}""", Encoding.UTF8.GetString(rest.EnvelopeJson.Span));
    }

    [Fact]
    public async Task Cores_GiveWhatOneGives()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, $"{Call}\n{Call}\n", TestContext.Current.CancellationToken);
        #region parallel
        ReadResult<Counts> result = await Event.ReadLinesParallelAsync(path, static () => new Counts(), static (earlier, later) => earlier + later);
        #endregion
        #region ordered
        await foreach (ReadResult<Counts> batch in Event.ReadLineBatchesParallelAsync(path, static () => new Counts()))
            await SaveAsync(batch.Visitor, batch.NextOffset);    // in the order of the file; to be gone on with there
        #endregion
        File.Delete(path);
        Assert.Equal((2, 2, 2 * (Call.Length + 1L)), (result.Visitor.Tools, result.Events, _saved));
    }

    private Task SaveAsync(Counts counts, long offset) => SaveAsync(new Tally { ToolCalls = counts.Tools }, offset);

    private Task SaveAsync(Tally tally, long offset)
    {
        Assert.True(tally.ToolCalls > 0);
        _saved = offset;
        return Task.CompletedTask;
    }
}
