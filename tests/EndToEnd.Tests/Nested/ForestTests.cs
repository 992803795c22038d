using System.Buffers;
using System.Text;
using System.Text.Json;
using static EventUnion.EndToEnd.Tests.Nested.ForestSchema;

namespace EventUnion.EndToEnd.Tests.Nested;

/// <summary>Objects and unions that are read when they are asked for.</summary>
public class ForestTests
{
    private static readonly byte[] s_strayWithin = """{"kind":"branch","left":{"kind":"leaf","value":1.5},"children":[{"kind":"leaf","value":2}]}"""u8.ToArray();

    [Fact]
    public void DuplicateOfALazyMember_LeavesItsNeighboursAlone()
    {
        // It takes one slot, whatever its object would take.
        Forest forest = Forest.Parse("""{"title":"t","owner":"o","chain":{"value":1},"chain":{"value":2,"tail":"x"},"nodes":[]}"""u8);
        Assert.Equal("t", forest.Title.Value.ToString());
        Assert.Equal("o", forest.Owner.Value.ToString());
        Assert.Equal(2, forest.Chain.Value.Value.GetInt64());
        Assert.Equal("x", forest.Chain.Value.Tail.Value.ToString());
    }

    [Fact]
    public void MemberBehindALazyOne_IsNamedInItsError()
    {
        using EventReader<Node> reader = Node.CreateReader("""{"kind":"chain","link":{"value":1}}"""u8);
        Assert.True(reader.Event.TryGetChain(out Chain chain));
        EventDataException? exception = null;
        try { _ = chain.After; } catch (EventDataException e) { exception = e; }
        Assert.Equal(new EventError(EventErrorCode.Stray, "The member 'after' is required and absent.", "/after", 0, -1, 1, 1), exception?.Error);
    }

    [Fact]
    public void StrayInANestedValue_IsTheWholeEventsStrayWhenDelivered()
    {
        using EventReader<Node> reader = Node.CreateReader(s_strayWithin);
        Assert.True(reader.Event.Strays);
        Assert.True(reader.Event.TryGetBranch(out Branch branch));
        Assert.Equal(NodeKind.Leaf, branch.Left.Value.Kind);
        Assert.False(reader.Event.TryToRecord(out _, out EventError error));
        Assert.Equal(new EventError(EventErrorCode.Stray, "The number is not an integer of 64 bits.", "/left/value", 47, -1, 1, 48), error);
    }

    [Fact]
    public void StrayInANestedValue_MakesThatUnknownWhereArmsAreTotal()
    {
        var options = new EventReadOptions { OnStray = EventPolicy.DeliverAsUnknown };
        using EventReader<Node> reader = Node.CreateReader(s_strayWithin, options);
        Assert.True(reader.Event.TryGetBranch(out Branch branch));
        Assert.Equal(NodeKind.Unknown, branch.Left.Value.Kind);
        Assert.True(branch.Left.Value.TryGetUnknown(out UnknownNode unknown));
        Assert.Equal(UnknownReason.Stray, unknown.Reason);
        BranchRecord record = Assert.IsType<BranchRecord>(NodeRecord.Parse(s_strayWithin));
        Assert.Equal(UnknownReason.Stray, Assert.IsType<UnknownNodeRecord>(record.Left.Value).Reason);
        Assert.IsType<LeafRecord>(record.Children.Value[0]);
        AssertSameJson(s_strayWithin, Write(record));
    }

    [Fact]
    public void StrayInANestedValue_ThrowsWhereAsked()
    {
        var transcript = new Kinds();
        EventDataException exception = Assert.Throws<EventDataException>(() => Node.Read(s_strayWithin, transcript, EventReadOptions.Strict));
        Assert.Equal("/left/value", exception.Error.Path);
        Assert.Empty(transcript.Seen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(900)]
    public void DeepNodes_ComeBack(int depth)
    {
        byte[] json = Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat("""{"kind":"branch","right":{"kind":"leaf","value":1},"left":""", depth)) + """{"kind":"leaf","value":2}""" + new string('}', depth));
        var options = new EventReadOptions { MaxDepth = 1000 };
        using EventReader<Node> reader = Node.CreateReader(json, options);
        Assert.False(reader.Event.Strays);
        NodeRecord record = NodeRecord.Parse(json, options);
        Assert.Equal(record, reader.Event.ToRecord());
        Assert.Equal(record.GetHashCode(), reader.Event.ToRecord().GetHashCode());
        Assert.Equal(record, NodeRecord.Parse(Write(record), options));
    }

    [Fact]
    public void DeepLinks_ComeBack()
    {
        const int depth = 900;
        byte[] json = Encoding.UTF8.GetBytes($$"""{"kind":"chain","after":"a","link":{{string.Concat(Enumerable.Repeat("""{"value":1,"next":""", depth))}}{"value":2}{{new string('}', depth)}}}""");
        var options = new EventReadOptions { MaxDepth = 1000 };
        ChainRecord record = Assert.IsType<ChainRecord>(NodeRecord.Parse(json, options));
        using EventReader<Node> reader = Node.CreateReader(json, options);
        Assert.Equal(record, reader.Event.ToRecord());
        AssertSameJson(json, Write(record));
        Assert.True(reader.Event.TryGetChain(out Chain chain));
        Link link = chain.Link;
        int levels = 0;
        while (link.Next.TryGet(out Link next))
        {
            link = next;
            levels++;
        }

        Assert.Equal(depth, levels);
        Assert.Equal(2, link.Value.GetInt64());
    }

    [Fact]
    public void NestedViewsAfterTheNextEvent_Throw()
    {
        byte[] json = """{"nodes":[{"kind":"branch","left":{"kind":"branch","left":{"kind":"leaf","value":1}}},{"kind":"leaf","value":2}]}"""u8.ToArray();
        EventSequence<Forest, Node>.Enumerator events = Forest.Parse(json).Events.GetEnumerator();
        Assert.True(events.MoveNext());
        Assert.True(events.Current.TryGetBranch(out Branch outer));
        Node left = outer.Left.Value;
        Assert.True(left.TryGetBranch(out Branch inner));
        Node leaf = inner.Left.Value;
        Assert.Equal(NodeKind.Leaf, leaf.Kind);
        Assert.True(events.MoveNext());
        int thrown = 0;
        try { _ = left.Kind; } catch (InvalidOperationException) { thrown++; }
        try { _ = inner.Left; } catch (InvalidOperationException) { thrown++; }
        try { _ = leaf.Kind; } catch (InvalidOperationException) { thrown++; }
        Assert.Equal(3, thrown);
        events.Dispose();
    }

    [Fact]
    public void ElementAfterTheNextOne_Throws()
    {
        using EventReader<Node> reader = Node.CreateReader("""{"kind":"branch","children":[{"kind":"leaf","value":1},{"kind":"branch"}]}"""u8);
        Assert.True(reader.Event.TryGetBranch(out Branch branch));
        JsonList<Node>.Enumerator children = branch.Children.Value.GetEnumerator();
        Assert.True(children.MoveNext());
        Node first = children.Current;
        Assert.Equal(NodeKind.Leaf, first.Kind);
        Assert.True(children.MoveNext());
        Node second = children.Current;
        int thrown = 0;
        try { _ = first.Kind; } catch (InvalidOperationException) { thrown++; }
        Assert.Equal(NodeKind.Branch, second.Kind);
        children.Dispose();
        try { _ = second.Kind; } catch (InvalidOperationException) { thrown++; }
        Assert.Equal(2, thrown);
    }

    private static byte[] Write(NodeRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            record.WriteTo(writer);
        }

        return output.WrittenSpan.ToArray();
    }

    private static void AssertSameJson(byte[] expected, byte[] actual) => Assert.Equal(JsonData.Parse(expected), JsonData.Parse(actual));

    private sealed class Kinds : INodeVisitor
    {
        public List<string> Seen { get; } = [];

        public void Visit(scoped Leaf e) => Seen.Add("leaf");

        public void Visit(scoped Branch e) => Seen.Add("branch");

        public void Visit(scoped Chain e) => Seen.Add("chain");

        public void Visit(scoped UnknownNode e) => Seen.Add("?");
    }
}
