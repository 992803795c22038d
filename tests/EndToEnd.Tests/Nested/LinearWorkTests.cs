using System.Text;
using EventUnion.CompilerServices;

namespace EventUnion.EndToEnd.Tests.Nested;

/// <summary>The work of reading nested values grows with their size, not with a power of it: counted in members that were looked at.</summary>
public class LinearWorkTests
{
    private static readonly EventReadOptions s_deliver = new() { MaxDepth = 1000 };
    private static readonly EventReadOptions s_total = new() { MaxDepth = 1000, OnStray = EventPolicy.DeliverAsUnknown };
    private static readonly EventReadOptions s_throw = new() { MaxDepth = 1000, OnStray = EventPolicy.Throw };

    public static TheoryData<string> Shapes => ["left", "right", "children"];

    public static TheoryData<string, string> ShapesAndPolicies
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string shape in new[] { "left", "right", "children" })
            {
                foreach (string policy in new[] { "deliver", "total", "throw" })
                {
                    data.Add(shape, policy);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(ShapesAndPolicies))]
    public void Record_LooksAtEachMemberAFewTimes(string shape, string policy)
    {
        EventReadOptions options = policy switch { "deliver" => s_deliver, "total" => s_total, _ => s_throw };
        AssertLinear(shape, (json, depth) =>
        {
            CountedRecord record = RecordReading.Parse<CountedNode, CountedRecord>(json, options);
            Assert.Equal(depth + 1, record.Nodes);
        });
    }

    [Theory]
    [MemberData(nameof(ShapesAndPolicies))]
    public void Strays_LooksAtEachMemberAFewTimes(string shape, string policy)
    {
        EventReadOptions options = policy switch { "deliver" => s_deliver, "total" => s_total, _ => s_throw };
        AssertLinear(shape, (json, _) =>
        {
            using EventReader<CountedNode> reader = EventReading.CreateReader<CountedNode>(json, options);
            Assert.False(reader.Event.Strays);
        });
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Views_LookAtEachMemberAFewTimes(string shape) => AssertLinear(shape, static (json, depth) =>
    {
        using EventReader<CountedNode> reader = EventReading.CreateReader<CountedNode>(json, s_total);
        Assert.Equal(depth + 1, Count(reader.Event));
    });

    [Fact]
    public void ManyElements_LookAtEachMemberAFewTimes()
    {
        long[] lookups = [.. new[] { 1000, 2000 }.Select(static count =>
        {
            byte[] json = Encoding.UTF8.GetBytes($$"""{"kind":"branch","children":[{{string.Join(',', Enumerable.Repeat("""{"kind":"branch","children":[{"kind":"leaf","value":1},{"value":2,"kind":"leaf"}]}""", count))}}]}""");
            return Lookups(() => Assert.Equal(1 + (3 * count), RecordReading.Parse<CountedNode, CountedRecord>(json, s_total).Nodes));
        })];
        Assert.InRange(lookups[1], lookups[0], 2 * lookups[0]);
    }

    private static int Count(scoped CountedNode node)
    {
        int count = 1;
        if (node.Left.TryGet(out CountedNode left))
        {
            count += Count(left);
        }

        if (node.Right.TryGet(out CountedNode right))
        {
            count += Count(right);
        }

        if (node.Children.TryGet(out JsonList<CountedNode> children))
        {
            foreach (CountedNode child in children)
            {
                count += Count(child);
            }
        }

        return count;
    }

    private static void AssertLinear(string shape, Action<byte[], int> read)
    {
        // A chain that doubled the work with each level would not come to an end here.
        long small = Lookups(() => read(Nest(shape, 120), 120));
        long large = Lookups(() => read(Nest(shape, 480), 480));
        Assert.InRange(small, 2, 120 * 2 * 4);
        Assert.InRange(large, small, 4 * small);
    }

    private static long Lookups(Action action)
    {
        long before = CountedNode.Lookups;
        action();
        return CountedNode.Lookups - before;
    }

    private static byte[] Nest(string shape, int depth)
    {
        (string open, string close) = shape == "children" ? ("""{"kind":"branch","children":[""", "]}") : ($$"""{"kind":"branch","{{shape}}":""", "}");
        return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, depth)) + """{"value":1,"kind":"leaf"}""" + string.Concat(Enumerable.Repeat(close, depth)));
    }
}
