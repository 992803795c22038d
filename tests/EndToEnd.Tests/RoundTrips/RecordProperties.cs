using System.Buffers;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Transcripts;
using FsCheck.Xunit;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.RoundTrips;

/// <summary>Records become JSON and JSON becomes records and views, by every way there is, and nothing is lost.</summary>
[Properties(Arbitrary = [typeof(ChatGenerators)], MaxTest = 300)]
public class RecordProperties
{
    private static readonly EventReadOptions s_total = new() { OnStray = EventPolicy.DeliverAsUnknown };

    [Property]
    public void Session_ComesBackFromItsJson(SessionRecord session, int way)
    {
        byte[] json = Written.By(session, way);
        Assert.Equal(session, SessionRecord.Parse(json));
        Assert.Equal(session, JsonSerializer.Deserialize<SessionRecord>(json));
        Assert.Equal(session, Session.Parse(json, s_total).ToRecord());
    }

    [Property]
    public void Session_ComesBackFromOtherSpellings(SessionRecord session, int way, int seed)
    {
        byte[] json = Spelling.Change(Written.By(session, way), seed);
        Assert.Equal(session, SessionRecord.Parse(json));
        Assert.Equal(session, JsonSerializer.Deserialize<SessionRecord>(json));
        Assert.Equal(session.GetHashCode(), SessionRecord.Parse(json).GetHashCode());
    }

    [Property]
    public void Events_ComeBackByEveryWayOfReading(SessionRecord session, int way, int seed)
    {
        byte[] json = Spelling.Change(Written.By(session, way), seed);
        var pushed = new RecordKeeper();
        Session.Read(json, pushed, s_total);
        Assert.Equal(session.Events, pushed.Events);

        var segments = new RecordKeeper();
        Session.Read(Segments.Of(json, 1 + (seed & 15)), segments, s_total);
        Assert.Equal(session.Events, segments.Events);

        var pulled = new List<EventRecord>();
        using HistoryReader<Session, Event> reader = Session.CreateReader(json, s_total);
        foreach (Event e in reader.Events)
        {
            Assert.True(e.TryToRecord(out EventRecord? record, out _));
            pulled.Add(record);
        }

        Assert.Equal(session.Events, ValueList.CreateRange(pulled));
    }

    [Property]
    public void Event_ComesBackFromItsJson(EventRecord record, int way, int seed)
    {
        byte[] json = Spelling.Change(Written.By(record, way), seed);
        Assert.Equal(record, EventRecord.Parse(json));
        var pushed = new RecordKeeper();
        Event.Read(json, pushed, s_total);
        Assert.Equal([record], pushed.Events);
        using EventReader<Event> reader = Event.CreateReader(json, s_total);
        Assert.Equal(record, reader.Event.ToRecord());
        if (json.AsSpan().Trim(" \t\r\n"u8) is not [(byte)'n', ..])
        {
            // The serializer itself takes null for a missing record.
            Assert.Equal(record, JsonSerializer.Deserialize<EventRecord>(json));
        }
    }

    [Property]
    public void EveryWayOfReading_ShowsTheSame(SessionRecord session, int way, int seed)
    {
        byte[] json = Spelling.Change(Written.By(session, way), seed);
        Outcome expected = SessionEntryPoints.Push(json, null);
        Assert.True(expected.IsAccepted, expected.Error.ToString());
        Assert.All(SessionEntryPoints.Exact, entry => Assert.Equal(expected.Exact, entry.Read(json, null).Exact));
        Assert.All(SessionEntryPoints.OverReaders, entry => Assert.Equal(expected.Text, entry.Read(json, null).Text));
    }

    [Property]
    public void EveryWayOfReadingOneEvent_ShowsTheSame(EventRecord record, int way, int seed)
    {
        byte[] json = Spelling.Change(Written.By(record, way), seed);
        Outcome expected = EventEntryPoints.Push(json, null);
        Assert.True(expected.IsAccepted, expected.Error.ToString());
        Assert.All(EventEntryPoints.Exact, entry => Assert.Equal(expected.Exact, entry.Read(json, null).Exact));
        Assert.All(EventEntryPoints.OverReaders, entry => Assert.Equal(expected.Text, entry.Read(json, null).Text));
    }

    [Property]
    public void AnotherSpelling_ShowsTheSame(SessionRecord session, int way, int seed)
    {
        byte[] json = Written.By(Written.WithoutExtra(session), way);
        // Any JSON shows its members in the order of the input, so only events without any are compared.
        static string Comparable(Outcome outcome) => string.Join("\n", outcome.Events.Lines.Where(static line => !line.Contains('{', StringComparison.Ordinal)));
        Assert.Equal(Comparable(SessionEntryPoints.Push(json, null)), Comparable(SessionEntryPoints.Push(Spelling.Change(json, seed), null)));
    }

    [Property]
    public void UnknownMembers_ChangeNothingElse(SessionRecord session, int way)
    {
        Outcome with = SessionEntryPoints.Push(Written.By(session, way), null);
        Outcome without = SessionEntryPoints.Push(Written.By(Written.WithoutExtra(session), way), null);
        Assert.Equal(without.Text, with.Text);
    }

    [Property]
    public void PassThrough_IsByteEqual(SessionRecord session, int way, int seed)
    {
        byte[] json = Spelling.Change(Written.By(session, way), seed);
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement[] events = [.. document.RootElement.GetProperty("events").EnumerateArray()];
        Outcome outcome = SessionEntryPoints.Push(json, null);
        Assert.Equal(events.Length, outcome.Events.Json.Count);
        int at = 0;
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output);
        foreach (Event e in Session.Parse(json).Events)
        {
            ReadOnlySpan<byte> expected = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(events[at]);
            Assert.True(expected.SequenceEqual(e.Json));
            Assert.True(expected.SequenceEqual(outcome.Events.Json[at++]));
            Assert.True(expected.SequenceEqual(json.AsSpan((int)e.Offset, expected.Length)));
            output.ResetWrittenCount();
            writer.Reset();
            e.WriteTo(writer);
            writer.Flush();
            Assert.True(expected.SequenceEqual(output.WrittenSpan));
        }
    }
}
