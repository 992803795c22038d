using ChatTools;
using static ChatTools.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Readme;

/// <summary>What docs/reading.md and docs/versioning.md show, run. The regions are their code blocks.</summary>
public class ReadingUsageTests
{
    private static readonly byte[] s_session = File.ReadAllBytes(RepositoryRoot.Combine("schema", "examples", "get-full-session.json"));

    [Fact]
    public void Keeping_MakesRecordsOfWhatIsNeededLater()
    {
        byte[] utf8Json = s_session;

        #region keeping
        var failures = new List<EventRecord>();
        var texts = new List<string>();
        using HistoryReader<Session, Event> reader = Session.CreateReader(utf8Json);
        foreach (Event e in reader.Events)
        {
            if (e.TryGetText(out Text text) && text.TryGetContent(out JsonText content))
                texts.Add(content.ToString());                          // a string is a copy
            if (e.TryGetStop(out Stop stop) && stop.TryGetIsError(out bool failed) && failed && e.TryToRecord(out EventRecord? record, out _))
                failures.Add(record);                                   // so is a record
        }
        #endregion

        Assert.Single(failures);
        Assert.NotEmpty(texts);
    }

    [Fact]
    public void FirstFailure_StopsTheRead()
    {
        byte[] utf8Json = s_session;

        #region stopping
        var visitor = new FirstFailure();
        bool toTheEnd = Session.ReadUntil(utf8Json, ref visitor, out long nextOffset);
        #endregion

        Assert.False(toTheEnd);
        Assert.True(visitor.Found is StopRecord { IsError: true });
        Assert.InRange(nextOffset, 1, utf8Json.Length - 1);
        Assert.Equal((byte)'}', utf8Json[nextOffset - 1]);
    }

    [Fact]
    public void Members_TellAbsentFromNull()
    {
        byte[] utf8Json = """{"type":"stop","error":null,"is_error":false,"usage":{"turns":3,"duration_ms":null}}"""u8.ToArray();
        bool known = false;

        #region members
        using EventReader<Event> reader = Event.CreateReader(utf8Json);
        if (reader.Event.TryGetStop(out Stop stop))
        {
            bool failed = stop.IsError;                                          // required: the value, or an EventDataException that says where
            long turns = stop.Usage.Turns.TryGet(out JsonNumber n) ? n.GetInt64() : 0; // optional or nullable: a Member
            bool timed = !stop.Usage.DurationMs.IsNull;                          // sent as null
            bool counted = !stop.Usage.TotalInputTokens.IsAbsent;                // not sent
            bool sane = !stop.Strays;                                            // all of it is what the schema says
            known = turns > 0 && sane && !failed && !timed && !counted;
        }
        #endregion

        Assert.True(known);
    }

    [Fact]
    public void InternalSchema_FeedsAPublicType()
    {
        Assert.Equal(new Message("hi", FromUser: true), Messages.Read("""{"content":"hi","type":"user_input"}"""u8));
        Assert.Equal(new Message("ho", FromUser: false), Messages.Read("""{"content":"ho","type":"text"}"""u8));
        Assert.Null(Messages.Read("""{"content":"ho","type":"hologram"}"""u8));
    }
}
