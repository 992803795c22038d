using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Lifetimes;

/// <summary>Enumerators that are not used by one <c>foreach</c>: defaults and copies.</summary>
public class EnumeratorTests
{
    private static readonly byte[] s_json = """{"session_id":"s","events":[{"type":"text","content":"a"},{"type":"user_input","content":"a much longer one"},{"type":"stop"}]}"""u8.ToArray();

    [Fact]
    public void DefaultSequence_IsEmpty()
    {
        int count = 0;
        foreach (Event e in default(EventSequence<Session, Event>))
        {
            count += e.Json.Length;
        }

        Assert.Equal(0, count);
        EventSequence<Session, Event>.Enumerator events = default;
        Assert.False(events.MoveNext());
        Exception? thrown = null;
        try { _ = events.Current; } catch (InvalidOperationException exception) { thrown = exception; }
        Assert.Contains("no event here", thrown?.Message, StringComparison.Ordinal);
        events.Dispose();
    }

    [Fact]
    public void CopyThatWasReadOnWithout_Throws()
    {
        using HistoryReader<Session, Event> reader = Session.CreateReader(s_json);
        using EventSequence<Session, Event>.Enumerator first = reader.Events.GetEnumerator();
        Assert.True(first.MoveNext());
        EventSequence<Session, Event>.Enumerator second = first;
        Assert.Equal(EventKind.Text, second.Current.Kind);
        Assert.True(second.MoveNext());
        Assert.Equal(EventKind.UserInput, second.Current.Kind);
        string? current = null, next = null;
        try { _ = first.Current; } catch (InvalidOperationException exception) { current = exception.Message; }
        try { first.MoveNext(); } catch (InvalidOperationException exception) { next = exception.Message; }
        Assert.Equal("A copy of this enumerator has read on; an enumeration belongs to one.", current);
        Assert.Equal(current, next);
        Assert.True(second.MoveNext());
        Assert.Equal(EventKind.Stop, second.Current.Kind);
        Assert.False(second.MoveNext());
    }
}
