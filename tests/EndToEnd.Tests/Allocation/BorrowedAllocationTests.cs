using System.Buffers;
using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Allocation;

/// <summary>
/// Sequences, somebody else's readers and visitors that are classes: what is copied is copied once, and an event adds nothing to it. A document whose events stand
/// under another name, as long and made of the same tokens, is copied too and has no events.
/// </summary>
public class BorrowedAllocationTests
{
    private const int Events = 2000;
    private const int Noise = Allocated.Runs * 1024;

    private static readonly byte[] s_json = Encoding.UTF8.GetBytes(
        $$"""{"session_id":"s","last_updated_at":"t","events":[{{string.Join(',', Enumerable.Range(0, Events).Select(static i => ReadingAllocationTests.Samples[i % ReadingAllocationTests.Samples.Count]))}}]}""");

    private static readonly byte[] s_withoutEvents = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(s_json).Replace("\"events\"", "\"evente\"", StringComparison.Ordinal));

    private static readonly ReadOnlySequence<byte> s_segments = Segments.Of(s_json, 1000);
    private static readonly ReadOnlySequence<byte> s_segmentsWithoutEvents = Segments.Of(s_withoutEvents, 1000);

    private static readonly EveryMemberOfClass s_visitor = new();

    private delegate void Way(byte[] json, in ReadOnlySequence<byte> segments);

    public static TheoryData<string> Ways => ["sequence", "segments", "reader", "reader over segments", "span to a class", "sequence to a class", "segments to a class", "reader to a class"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Events_AddNothing(string name)
    {
        Way way = Named(name);
        s_visitor.Visited = default;
        way(s_json, s_segments);
        Assert.Equal(name.Contains("class", StringComparison.Ordinal) ? Events : 0, s_visitor.Visited.Events);
        long without = Allocated.By(() => way(s_withoutEvents, s_segmentsWithoutEvents));

        // The collector runs for the copies, and each time counts some kilobytes that it has set aside. An object per event would be a megabyte.
        Assert.InRange(Allocated.By(() => way(s_json, s_segments)), without - Noise, without + Noise);
        Assert.InRange(without, Allocated.Runs, Allocated.Runs * 6L * s_json.Length);
    }

    [Fact]
    public void SingleEventInOnePiece_AllocatesNothingAtAll()
    {
        byte[] json = Encoding.UTF8.GetBytes(ReadingAllocationTests.Samples[4]);
        var sequence = new ReadOnlySequence<byte>(json);
        var visitor = new EveryMember();
        Assert.Equal(0, Allocated.By(() => Event.Read(sequence, ref visitor)));
        Assert.Equal(0, Allocated.By(() => Event.Read(sequence, s_visitor)));
        Assert.Equal(0, Allocated.By(() => Event.Read(json, s_visitor)));
        Assert.Equal(0, Allocated.By(() => Assert.True(Event.TryRead(json, ref visitor, out _))));
        Assert.True(visitor.Events > 2 * Allocated.Runs);
    }

    private static Way Named(string name) => name switch
    {
        "sequence" => static (byte[] json, in ReadOnlySequence<byte> _) => ReadSequence(new(json)),
        "segments" => static (byte[] _, in ReadOnlySequence<byte> segments) => ReadSequence(segments),
        "reader" => static (byte[] json, in ReadOnlySequence<byte> _) => ReadOn(new(json)),
        "reader over segments" => static (byte[] _, in ReadOnlySequence<byte> segments) => ReadOn(new(segments)),
        "span to a class" => static (byte[] json, in ReadOnlySequence<byte> _) => Session.Read(json, s_visitor),
        "sequence to a class" => static (byte[] json, in ReadOnlySequence<byte> _) => Session.Read(new ReadOnlySequence<byte>(json), s_visitor),
        "segments to a class" => static (byte[] _, in ReadOnlySequence<byte> segments) => Session.Read(segments, s_visitor),
        _ => static (byte[] json, in ReadOnlySequence<byte> _) => ReadOnToClass(new(json)),
    };

    private static void ReadSequence(ReadOnlySequence<byte> json)
    {
        var visitor = new EveryMember();
        Session.Read(json, ref visitor);
    }

    private static void ReadOn(Utf8JsonReader reader)
    {
        var visitor = new EveryMember();
        Session.Read(ref reader, ref visitor);
    }

    private static void ReadOnToClass(Utf8JsonReader reader) => Session.Read(ref reader, s_visitor);

    /// <summary>The same visitor as a class.</summary>
    private sealed class EveryMemberOfClass : IEventVisitor
    {
        public EveryMember Visited;

        public void Visit(scoped ThinkingDelta e) => Visited.Visit(e);

        public void Visit(scoped TextDelta e) => Visited.Visit(e);

        public void Visit(scoped Thinking e) => Visited.Visit(e);

        public void Visit(scoped Text e) => Visited.Visit(e);

        public void Visit(scoped UserInput e) => Visited.Visit(e);

        public void Visit(scoped ToolCall e) => Visited.Visit(e);

        public void Visit(scoped ToolResult e) => Visited.Visit(e);

        public void Visit(scoped Stop e) => Visited.Visit(e);

        public void Visit(scoped UnknownEvent e) => Visited.Visit(e);
    }
}
