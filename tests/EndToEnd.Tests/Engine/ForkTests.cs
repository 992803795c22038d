using System.Text;
using EventUnion.CompilerServices;
using EventUnion.Internal;
using EventUnion.Internal.Layouts;
using WideEvent = EventUnion.EndToEnd.Tests.Engine.WideSchema.WideEvent;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>Layouts of which many part in one place are learned, and found by the bytes that tell them apart.</summary>
public sealed class ForkTests : IDisposable
{
    private const int Kinds = 80;
    private readonly LayoutReader _reader = new();
    private readonly SlotTable _table = SlotTablePool.Rent();
    private readonly int _lease;

    public ForkTests()
    {
        _lease = _table.Lease;
        _reader.Begin();
    }

    public void Dispose() => SlotTablePool.Return(_table, _lease);

    [Theory]
    [InlineData("""{"a":"x","kind":"@"}""")]
    [InlineData("""{"kind":"@","a":"x"}""")]
    [InlineData("""{"kind":"@","m7":12,"a":"x"}""")]
    public void EveryKindOfAWideUnion_IsRecognisedOnceTaught(string layout)
    {
        string[] events = [.. Enumerable.Range(0, Kinds).Select(kind => layout.Replace("@", $"k{kind}", StringComparison.Ordinal))];
        Teach(events);

        for (int kind = 0; kind < Kinds; kind++)
        {
            Assert.Equal(events[kind].Length, Ask(events[kind]));
            Assert.Equal(kind + 1, _table.Kind);
        }

        Assert.Equal(-1, Ask(layout.Replace("@", "k80", StringComparison.Ordinal)));
    }

    [Fact]
    public void LiteralsThatBeginWithEachOther_AreToldApartAmongMany()
    {
        string[] values = ["1", "\"s\"", "{}", "[]", "{\"b\":1}"];
        string[] events = [.. Enumerable.Range(0, 40).SelectMany(i => values.Select(value => $$"""{"m{{i}}":{{value}},"kind":"k{{i}}"}"""))];
        Teach(events);
        Teach([.. events.Reverse()]);

        foreach (string e in events)
        {
            Assert.Equal(e.Length, Ask(e));
        }
    }

    [Fact]
    public void LiteralShorterThanTheBytesThatTellOthersApart_IsToldApartToo()
    {
        string[] events = [.. Enumerable.Range(0, 30).Select(i => $$"""{"a":"","a_name_of_many_bytes_{{i:D4}}":1,"kind":"k1"}"""), """{"a":"","b":1,"kind":"k1"}""", """{"a":""}""", """{"a":"" }"""];
        Teach(events);

        foreach (string e in events)
        {
            Assert.Equal(e.Length, Ask(e));
        }
    }

    [Fact]
    public void LiteralsThatNothingNearTellsApart_AreLearnedUpToABound()
    {
        string[] others = [.. Enumerable.Range(0, 20).Select(i => $$"""{"a":"","{{(char)('b' + i)}}":1,"kind":"k1"}""")];
        string[] alike = [.. Enumerable.Range(0, 60).Select(i => $$"""{"a":"","zzzzzzzzzzzz{{i:D2}}":1,"kind":"k1"}""")];
        Teach([.. others, .. alike]);

        Assert.All(others, e => Assert.Equal(e.Length, Ask(e)));
        Assert.InRange(alike.Count(e => Ask(e) > 0), LayoutTrie.MaxSiblings - 1, LayoutTrie.MaxSiblings);
    }

    private void Teach(string[] events)
    {
        foreach (string e in events)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(e);
            SingleRead.Event<WideEvent>(utf8, _table, new EventReadOptions { LearnsLayouts = false });
            _reader.Learn<WideEvent>(isAfterOther: false, utf8, 0, 0, _table);
            _reader.Begin();
        }
    }

    private int Ask(string json)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json + new string(' ', 200));
        _table.BeginMatches(WideEvent.s_union);
        return _reader.CanMatch(isAfterOther: false, 60) ? _reader.Match(isAfterOther: false, utf8, 0, json.Length, _table, 60, out _) : -1;
    }
}
