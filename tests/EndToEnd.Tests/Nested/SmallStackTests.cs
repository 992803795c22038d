using System.Buffers;
using System.Text;
using static EventUnion.EndToEnd.Tests.Nested.ForestSchema;

namespace EventUnion.EndToEnd.Tests.Nested;

/// <summary>What nests deeper than the stack reaches is TooDeep, for all that goes down level by level. On a thread with a stack of 256 KB.</summary>
public class SmallStackTests
{
    private const int Depth = 990;

    private static readonly EventReadOptions s_deep = new() { MaxDepth = 1000 };

    public static TheoryData<string> Shapes => ["left", "children", "link"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void DeepEvent_IsTooDeepToBeOwnedOrChecked(string shape)
    {
        byte[] json = Nested(shape, Depth);
        List<EventError> errors = OnSmallStack(() =>
        {
            using EventReader<Node> reader = Node.CreateReader(json, s_deep);
            Node node = reader.Event;
            var found = new List<EventError>();
            try { node.ToRecord(); } catch (EventDataException e) { found.Add(e.Error); }
            try { _ = node.Strays; } catch (EventDataException e) { found.Add(e.Error); }
            Assert.False(node.TryToRecord(out _, out EventError tried));
            found.Add(tried);
            found.Add(Assert.Throws<EventDataException>(() => NodeRecord.Parse(json, s_deep with { OnStray = EventPolicy.Throw })).Error);
            int levels = 0;
            var visitor = new Descent();
            Assert.False(Node.TryRead(json, ref visitor, out EventError read, s_deep));
            found.Add(read);
            Assert.InRange(levels = visitor.Levels, 10, Depth - 1);
            return found;
        });
        Assert.Equal(5, errors.Count);
        Assert.All(errors, static error => Assert.Equal(EventErrorCode.TooDeep, error.Code));
        Assert.All(errors, static error => Assert.True(error.Offset > 0 && error.Path.Length > 10, error.ToString()));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void DeepRecord_IsTooDeepToBeWrittenAndCompared(string shape)
    {
        NodeRecord written = NodeRecord.Parse(Nested(shape, Depth), s_deep);

        // Comparing takes so little at each level that it reaches far: further than any input nests, but not as far as a record made by hand.
        NodeRecord record = Made(shape, 20_000);
        NodeRecord other = Made(shape, 20_000);
        OnSmallStack(() =>
        {
            Assert.Equal(EventErrorCode.TooDeep, Assert.Throws<EventDataException>(() => written.WriteTo(new ArrayBufferWriter<byte>())).Error.Code);
            Assert.Equal(EventErrorCode.TooDeep, Assert.Throws<EventDataException>(() => record.Equals(other)).Error.Code);
            Assert.Equal(EventErrorCode.TooDeep, Assert.Throws<EventDataException>(() => record.GetHashCode()).Error.Code);
            Assert.Contains("…", record.ToString(), StringComparison.Ordinal);
            return 0;
        });
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void EventOfTheDefaultDepth_FitsASmallStack(string shape)
    {
        byte[] json = Nested(shape, shape == "children" ? 30 : 60);
        OnSmallStack(() =>
        {
            NodeRecord record = NodeRecord.Parse(json);
            var output = new ArrayBufferWriter<byte>();
            record.WriteTo(output);
            Assert.Equal(record, NodeRecord.Parse(output.WrittenSpan));
            Assert.Equal(record.GetHashCode(), NodeRecord.Parse(output.WrittenSpan).GetHashCode());
            Assert.DoesNotContain("…", record.ToString(), StringComparison.Ordinal);
            return 0;
        });
    }

    [Fact]
    public void TextOfARecord_IsThatOfAnyRecord() => Assert.Equal(
        "LeafRecord { Kind = Leaf, Value = 1, Extra = {} }", NodeRecord.Parse("""{"kind":"leaf","value":1}"""u8).ToString());

    private static T OnSmallStack<T>(Func<T> action)
    {
        T result = default!;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try { result = action(); }
                catch (Exception exception) { failure = exception; }
            },
            256 << 10);
        thread.Start();
        thread.Join();
        return failure is null ? result : throw new InvalidOperationException("It failed on the small stack.", failure);
    }

    private static NodeRecord Made(string shape, int depth)
    {
        if (shape == "link")
        {
            var link = new LinkRecord { Value = 0 };
            for (int i = 0; i < depth; i++)
            {
                link = new LinkRecord { Value = i, Next = new(link) };
            }

            return new ChainRecord { Link = link, After = "a" };
        }

        NodeRecord node = new LeafRecord { Value = 1 };
        for (int i = 0; i < depth; i++)
        {
            node = shape == "left" ? new BranchRecord { Left = new(node) } : new BranchRecord { Children = new([node]) };
        }

        return node;
    }

    private static byte[] Nested(string shape, int depth)
    {
        (string open, string core, string close) = shape switch
        {
            "left" => ("""{"kind":"branch","left":""", """{"kind":"leaf","value":1}""", "}"),
            "children" => ("""{"kind":"branch","children":[""", """{"kind":"leaf","value":1}""", "]}"),
            _ => ("""{"value":1,"next":""", """{"value":2}""", "}"),
        };
        int levels = shape == "children" ? depth / 2 : depth;
        string nested = string.Concat(Enumerable.Repeat(open, levels)) + core + string.Concat(Enumerable.Repeat(close, levels));
        return Encoding.UTF8.GetBytes(shape == "link" ? $$"""{"kind":"chain","after":"a","link":{{nested}}}""" : nested);
    }

    /// <summary>A visitor that goes down by itself.</summary>
    private struct Descent : INodeVisitor
    {
        public int Levels;

        public readonly void Visit(scoped Leaf e) { }

        public void Visit(scoped Branch e)
        {
            Levels++;
            if (e.Left.TryGet(out Node left))
            {
                left.Accept(ref this);
            }

            if (e.Children.TryGet(out JsonList<Node> children))
            {
                foreach (Node child in children)
                {
                    child.Accept(ref this);
                }
            }
        }

        public void Visit(scoped Chain e) => Down(e.Link);

        public readonly void Visit(scoped UnknownNode e) { }

        private void Down(scoped Link link)
        {
            Levels++;
            if (link.Next.TryGet(out Link next))
            {
                Down(next);
            }
        }
    }
}
