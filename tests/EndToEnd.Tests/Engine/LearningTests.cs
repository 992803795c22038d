using System.Text;
using EventUnion.CompilerServices;
using EventUnion.Internal;
using EventUnion.Internal.Layouts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>What is learned, what it may cost, and that nobody can spoil it for the next.</summary>
public class LearningTests
{
    private static readonly string s_padding = new(' ', 200);

    [Theory]
    [InlineData("""{"content":"abc","type":"text_delta"}""", """{"content":"another \n one","type":"text_delta"}""")]
    [InlineData("""{"error":null,"is_error":true,"usage":{"turns":1},"type":"stop"}""", """{"error":true,"is_error":false,"usage":{"turns":-1.5e3},"type":"stop"}""")]
    [InlineData("""{"call_id":"c","name":"n","result":{},"type":"tool_result"}""", """{"call_id":"d","name":"","result":{"a":[1,{"b":null}],"c":"\"\u00e9"},"type":"tool_result"}""")]
    [InlineData("""{"call_id":"c","name":"n","result":1,"image_attachment":{"attachment_name":"a","source_id":"s"},"type":"tool_result"}""", """{"call_id":"c","name":"n","result":2,"image_attachment":{"attachment_name":"b","source_id":"t"},"type":"tool_result"}""")]
    [InlineData("""{"content":"c","a_member_whose_name_is_longer_than_a_block_of_64_bytes_so_that_its_literal_takes_two_steps":1,"type":"text"}""", """{"content":"d","a_member_whose_name_is_longer_than_a_block_of_64_bytes_so_that_its_literal_takes_two_steps":2,"type":"text"}""")]
    public void EventOfALearnedLayout_IsRecognised(string taught, string asked)
    {
        var reader = new LayoutReader();
        reader.Begin();
        using var table = new Rented();
        Teach(reader, taught);

        Assert.Equal(asked.Length, Ask(reader, asked, table.Table));
        Assert.Equal(-1, Ask(reader, "{\"other\":1}", table.Table));
    }

    [Fact]
    public void HistoryOfOneEvent_TeachesNothingTheSecondTime()
    {
        byte[] json = """{"session_id":"s","events":[ {"content":"abc","type":"text_delta"} ],"title":null}"""u8.ToArray();
        var reader = new LayoutReader();

        Assert.Equal(1, LessonsOf(reader, json));
        Assert.Equal(0, LessonsOf(reader, json));
    }

    [Fact]
    public void LayoutsThatNeverRepeat_AreNotLearnedForLong()
    {
        var reader = new LayoutReader();
        reader.Begin();
        for (int i = 0; i < 100_000; i++)
        {
            Teach(reader, $$"""{"content":"abc","m{{i}}":1,"type":"text_delta"}""", i);
        }

        Assert.InRange(reader.StepCount, 1, LayoutTrie.MaxSteps);
        Assert.True(reader.Lessons <= LayoutReader.FreeLessons);
        Assert.False(reader.CanMatch(isAfterOther: false, 60));
    }

    [Fact]
    public void ReaderThatSufferedHostileEvents_ServesTheNextReadAtOnce()
    {
        const string good = """{"content":"abc","type":"text_delta"}""";
        var reader = new LayoutReader();
        reader.Begin();
        Teach(reader, good);
        for (int read = 0; read < 100; read++)
        {
            reader.Begin();
            for (int i = 0; i < 1000; i++)
            {
                Teach(reader, $$"""{"content":"abc","m{{read}}_{{i}}":1,"type":"text_delta"}""", i);
            }
        }

        reader.Begin();
        using var table = new Rented();
        Teach(reader, good);
        Assert.Equal(good.Length, Ask(reader, good, table.Table));
    }

    [Fact]
    public void FullTrie_IsClearedAfterAWhile()
    {
        var reader = new LayoutReader();
        for (int read = 0; read < 1000; read++)
        {
            reader.Begin();
            Teach(reader, $$"""{"content":"abc","m{{read}}":1,"n":[1],"o":"s","p":{},"type":"text_delta"}""");
        }

        const string good = """{"call_id":"c","name":"n","result":1,"type":"tool_result"}""";
        using var table = new Rented();
        int asked = 0;
        while (true)
        {
            reader.Begin();
            if (Ask(reader, good, table.Table) > 0)
            {
                break;
            }

            Teach(reader, good);
            asked++;
            Assert.True(asked <= LayoutReader.ClearAfter + 2);
        }
    }

    [Fact]
    public void ReaderThatIsGivenBackTwice_IsLentOnce()
    {
        Assert.SkipUnless(LayoutReader.IsSupported, "skipped: without vectors no reader is lent");
        LayoutReader first = LayoutReaderPool<Event>.Rent(EventReadOptions.Default)!;
        int lease = first.Lease;
        LayoutReaderPool<Event>.Return(first, lease);
        LayoutReader second = LayoutReaderPool<Event>.Rent(EventReadOptions.Default)!;
        LayoutReaderPool<Event>.Return(first, lease);
        LayoutReader third = LayoutReaderPool<Event>.Rent(EventReadOptions.Default)!;

        Assert.Same(first, second);
        Assert.NotSame(second, third);
    }

    [Fact]
    public void VisitorThatReadsWhileItIsVisited_DisturbsNothing()
    {
        byte[] outer = Encoding.UTF8.GetBytes("""{"events":[""" + string.Join(",", Enumerable.Range(0, 50).Select(i => $$"""{"content":"{{i}}","type":"text"}""")) + "]}");
        byte[] inner = Encoding.UTF8.GetBytes("""{"events":[""" + string.Join(",", Enumerable.Range(0, 9).Select(i => $$"""{"type":"thinking","content":"inner{{i}}"}""")) + "]}");
        var seen = new StringBuilder();
        foreach (Event e in Session.Parse(outer).Events)
        {
            foreach (Event nested in Session.Parse(inner).Events)
            {
                Assert.True(nested.TryGetThinking(out _));
            }

            Assert.True(e.TryGetText(out Text text));
            seen.Append(text.Content.ToString()).Append(' ');
        }

        Assert.Equal(string.Join(" ", Enumerable.Range(0, 50)) + " ", seen.ToString());
    }

    private static int LessonsOf(LayoutReader reader, byte[] json)
    {
        Assert.SkipUnless(LayoutReader.IsSupported, "skipped: without vectors nothing is learned");
        using var envelope = new Rented();
        using var events = new Rented();
        reader.Begin();
        var cursor = new HistoryCursor<Session, Event>(json, envelope.Table, events.Table, reader, EventReadOptions.Default);
        int count = 0;
        while (cursor.MoveNext())
        {
            count++;
        }

        Assert.Equal(1, count);
        return reader.Lessons;
    }

    private static void Teach(LayoutReader reader, string json, long index = 0)
    {
        using var table = new Rented();
        byte[] utf8 = Encoding.UTF8.GetBytes(json);
        SingleRead.Event<Event>(utf8, table.Table, new EventReadOptions { LearnsLayouts = false });
        reader.Learn<Event>(isAfterOther: false, utf8, 0, index, table.Table);
    }

    private static int Ask(LayoutReader reader, string json, SlotTable table)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json + s_padding);
        if (!reader.CanMatch(isAfterOther: false, 60))
        {
            return -1;
        }

        table.BeginMatches(Event.s_union);
        return reader.Match(isAfterOther: false, utf8, 0, json.Length, table, 60, out _);
    }

    private sealed class Rented : IDisposable
    {
        private readonly int _lease;

        public Rented()
        {
            Table = SlotTablePool.Rent();
            _lease = Table.Lease;
        }

        public SlotTable Table { get; }

        public void Dispose() => SlotTablePool.Return(Table, _lease);
    }
}
