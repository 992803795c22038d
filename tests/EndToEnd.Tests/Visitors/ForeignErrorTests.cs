using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Visitors;

/// <summary>Forms that give an error instead of an exception give the errors of their own document only: what a visitor throws about another one reaches the caller.</summary>
public partial class ForeignErrorTests
{
    private static readonly byte[] s_event = """{"type":"text","content":"c"}"""u8.ToArray();
    private static readonly byte[] s_session = """{"session_id":"s","events":[{"type":"text","content":"c"},{"type":"text"}]}"""u8.ToArray();
    private static readonly byte[] s_stray = """{"type":"text"}"""u8.ToArray();

    public static TheoryData<string> Others => ["{", """{"type":"text"}""", """{"session_id":"x","events":[{"type":"text"}]}""", "thrown by hand"];

    [Theory]
    [MemberData(nameof(Others))]
    public void ErrorAboutAnotherDocument_ReachesTheCaller(string other)
    {
        byte[] json = Encoding.UTF8.GetBytes(other);
        var visitor = new Nesting(json);
        EventDataException[] thrown =
        [
            Assert.Throws<EventDataException>(() => Event.TryRead(s_event, ref visitor, out _)),
            Assert.Throws<EventDataException>(() => Session.TryRead(s_session, ref visitor, out _, out _)),
            Assert.Throws<EventDataException>(() => Event.ReadLines(new MemoryStream(s_event), visitor)),
            Assert.Throws<EventDataException>(() => Event.ReadLines(new MemoryStream(s_event), visitor, new() { BadRecords = BadRecordPolicy.Skip })),
            Assert.Throws<EventDataException>(() => Session.Read(s_session, ref visitor)),
        ];
        Assert.All(thrown, exception => Assert.Same(visitor.Thrown[Array.IndexOf(thrown, exception)], exception));
    }

    [Fact]
    public void ErrorAboutTheVisitedEvent_IsTheReadsOwn()
    {
        var visitor = new Nesting(null);
        Assert.False(Event.TryRead(s_stray, ref visitor, out EventError single));
        Assert.Equal((EventErrorCode.Stray, "/content", 1L), (single.Code, single.Path, single.Line));
        Assert.False(Session.TryRead(s_session, ref visitor, out Session session, out EventError inHistory));
        Assert.Equal((EventErrorCode.Stray, "/events/1/content", 1L), (inHistory.Code, inHistory.Path, inHistory.Line));
        Assert.Equal("s", session.SessionId.ToString());
        ReadResult<Nesting> lines = Event.ReadLines(new MemoryStream([.. s_event, (byte)'\n', .. s_stray]), visitor);
        Assert.Equal((EventErrorCode.Stray, 2L, 1L), (lines.Error?.Code, lines.Error?.Line, lines.BadRecords));
    }

    /// <summary>Reads another document for each event, or where there is none asks for what is required.</summary>
    [EventVisitor(Default = nameof(Other))]
    private sealed partial class Nesting(byte[]? other) : IEventVisitor
    {
        public List<EventDataException> Thrown { get; } = [];

        public void Visit(Text e)
        {
            if (other is null)
            {
                _ = e.Content;
                return;
            }

            try
            {
                if (other[0] == 't')
                {
                    throw new EventDataException("by hand");
                }

                if (other.AsSpan().StartsWith("{\"session"u8))
                {
                    Session.Read(other, new Nesting(null));
                }

                Event.Read(other, new Nesting(null));
            }
            catch (EventDataException exception)
            {
                Thrown.Add(exception);
                throw;
            }
        }

        private void Other(Event e) => Assert.Fail(e.ToString());
    }
}
