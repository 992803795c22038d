using System.Buffers;
using System.Text;
using System.Text.Json;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>What is wrong with a single event is said alike by all that can read one: spans, sequences, readers, records, lines and the serializer.</summary>
public partial class EverywhereTests
{
    private static readonly EventReadOptions s_throw = new() { Duplicates = DuplicateMembers.Throw };

    private static readonly (string Name, Func<byte[], EventReadOptions?, Outcome> Read)[] s_lines =
    [
        ("lines", static (json, options) => Outcome(Event.ReadLines(new MemoryStream(json), new Transcript(), Records(options)))),
        ("lines, awaited", static (json, options) => Outcome(Event.ReadLinesAsync(new MemoryStream(json), new Transcript(), Records(options)).AsTask().GetAwaiter().GetResult())),
        ("lines, skipped", static (json, options) =>
        {
            EventError? error = null;
            var skip = new RecordReadOptions { Events = options ?? EventReadOptions.Default, BadRecords = BadRecordPolicy.Skip, OnBadRecord = bad => error = bad.Error };
            ReadResult<Transcript> result = Event.ReadLines(new MemoryStream(json), new Transcript(), skip);
            return new Outcome(result.Visitor, null, error);
        }),
    ];

    private static (string Name, Func<byte[], EventReadOptions?, Outcome> Read)[] Exact => [.. EventEntryPoints.Exact, .. RecordEntryPoints.OfEvent, .. s_lines];

    private static (string Name, Func<byte[], EventReadOptions?, Outcome> Read)[] All => [.. Exact, .. EventEntryPoints.OverReaders, .. RecordEntryPoints.OfEventBySerializer];

    [Fact]
    public void HundredThousandArrays_AreTooDeep()
    {
        const int depth = 100_000;
        byte[] json = [.. """{"type":"tool_result","call_id":"c","name":"n","result":"""u8, .. Enumerable.Repeat((byte)'[', depth), .. Enumerable.Repeat((byte)']', depth), (byte)'}'];
        AssertAll(Exact, json, null, EventErrorCode.TooDeep, 56 + 63);
        AssertAll(EventEntryPoints.OverReaders, json, null, EventErrorCode.TooDeep);
        Assert.All(RecordEntryPoints.OfEventBySerializer, entry => Assert.False(entry.Read(json, null).IsAccepted));
        AssertAll(Exact, json, new EventReadOptions { MaxDepth = 1000 }, EventErrorCode.TooDeep, 56 + 999);
    }

    [Fact]
    public void StringOfFiftyMegabytes_IsRead()
    {
        const int length = 50_000_000;
        byte[] json = [.. """{"type":"text","content":"""u8, (byte)'"', .. Enumerable.Repeat((byte)'x', length), .. "\"}"u8];
        var visitor = new Lengths();
        Event.Read(json, visitor);
        Event.Read(new ReadOnlySequence<byte>(json), visitor);
        Event.Read(Segments.Of(json, 1 << 20), visitor);
        var reader = new Utf8JsonReader(json);
        Event.Read(ref reader, visitor);
        reader = new Utf8JsonReader(Segments.Of(json, 1 << 20));
        Event.Read(ref reader, visitor);
        Assert.True(Event.TryRead(json, ref visitor, out _));
        Assert.Null(Event.ReadLines(new MemoryStream(json), visitor).Error);
        Assert.Equal(Enumerable.Repeat(length, 7), visitor.Seen);
        Assert.Equal(length, Assert.IsType<TextRecord>(EventRecord.Parse(json)).Content.Length);
        Assert.Equal(length, Assert.IsType<TextRecord>(JsonSerializer.Deserialize<EventRecord>(json)).Content.Length);
        var limit = new EventReadOptions { MaxEventBytes = 1 << 20 };
        AssertAll([.. EventEntryPoints.Exact.Where(static entry => !entry.Name.StartsWith("segments", StringComparison.Ordinal)), .. RecordEntryPoints.OfEvent, .. s_lines], json, limit, EventErrorCode.TooLarge);
    }

    [Fact]
    public void ByteOrderMark_IsSteppedOverByWhatOwnsTheInput()
    {
        byte[] json = [.. "\uFEFF"u8, .. """{"type":"text","content":"c"}"""u8];
        Assert.All(Exact, entry => Assert.True(entry.Read(json, null).IsAccepted, entry.Name));
        Assert.All(EventEntryPoints.Exact, entry => Assert.Equal([3L], entry.Read(json, null).Events.Offsets));
        Assert.All(EventEntryPoints.OverReaders, entry => Assert.Equal(EventErrorCode.MalformedJson, entry.Read(json, null).Error?.Code));
        byte[] two = [.. "\uFEFF"u8, .. json];
        AssertAll(Exact, two, null, EventErrorCode.MalformedJson, 3);
        Assert.All(All, entry => Assert.False(entry.Read(two, null).IsAccepted, entry.Name));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData(",")]
    [InlineData("]")]
    [InlineData("\0")]
    public void GarbageBehindTheEvent_IsMalformed(string garbage)
    {
        byte[] json = Encoding.UTF8.GetBytes("""{"type":"text","content":"c"} """ + garbage);
        AssertAll(Exact, json, null, EventErrorCode.MalformedJson, 30);
        AssertAll([.. EventEntryPoints.OverReaders, .. RecordEntryPoints.OfEventBySerializer], json, null, EventErrorCode.MalformedJson);
    }

    [Fact]
    public void InvalidUtf8_IsFoundWhereverItStands()
    {
        foreach (byte[] bad in (byte[][])[[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82]])
        {
            foreach ((byte[] head, byte[] tail) in ((byte[], byte[])[])
            [
                ("""{"type":"text","content":"a"""u8.ToArray(), "\"}"u8.ToArray()),
                ("""{"type":"text","content":"c","x":{"y":["a"""u8.ToArray(), "\"]}}"u8.ToArray()),
                ("""{"type":"text","content":"c","a"""u8.ToArray(), "\":1}"u8.ToArray()),
            ])
            {
                byte[] json = [.. head, .. bad, .. tail];
                AssertAll(Exact, json, null, EventErrorCode.InvalidUtf8, head.Length);
                AssertAll([.. EventEntryPoints.OverReaders, .. RecordEntryPoints.OfEventBySerializer], json, null, EventErrorCode.InvalidUtf8);
            }
        }
    }

    [Fact]
    public void DuplicateTag_EndsTheReadWhereAsked()
    {
        Marked input = Marked.Parse("""{"type":"text","content":"c",¦"type":"text"}""");
        AssertAll(Exact, input.Json, s_throw, EventErrorCode.DuplicateMember, input.Offset);
        AssertAll(EventEntryPoints.OverReaders, input.Json, s_throw, EventErrorCode.DuplicateMember, input.Offset);
        Assert.All([.. EventEntryPoints.Exact, .. EventEntryPoints.OverReaders], entry => Assert.StartsWith("-1 ?DuplicateTag ", entry.Read(input.Json, null).Events.Lines.Single(), StringComparison.Ordinal));
        Assert.Equal(UnknownReason.DuplicateTag, Assert.IsType<UnknownEventRecord>(JsonSerializer.Deserialize<EventRecord>(input.Json)).Reason);
    }

    private static void AssertAll(
        IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> entries, byte[] json, EventReadOptions? options, EventErrorCode code, long? offset = null)
    {
        Assert.All(entries, entry =>
        {
            EventError error = entry.Read(json, options).Error ?? throw new InvalidOperationException($"Accepted by {entry.Name}.");
            Assert.Equal((code, offset ?? error.Offset, entry.Name), (error.Code, error.Offset, entry.Name));
        });
    }

    private static RecordReadOptions Records(EventReadOptions? options) => new() { Events = options ?? EventReadOptions.Default };

    private static Outcome Outcome(ReadResult<Transcript> result) => new(result.Visitor, null, result.Error);

    /// <summary>How long texts are.</summary>
    [EventVisitor(Default = nameof(Other))]
    private sealed partial class Lengths : IEventVisitor
    {
        public List<int> Seen { get; } = [];

        public void Visit(Text e) => Seen.Add(e.Content.RawLength);

        private void Other(Event e) => Seen.Add(-1);
    }
}
