using System.Text;
using EventUnion.CompilerServices;

namespace EventUnion.EndToEnd.Tests.Nested;

/// <summary>The work of reading nested values grows with their size, not with a power of it: counted in members that were looked at.</summary>
public class LinearWorkTests
{
    public static TheoryData<string, EventPolicy> ShapesAndPolicies =>
        new(from shape in new[] { "left", "right", "children" } from policy in Enum.GetValues<EventPolicy>() select (shape, policy));

    [Theory]
    [MemberData(nameof(ShapesAndPolicies))]
    public void Record_LooksAtEachMemberAFewTimes(string shape, EventPolicy policy) => AssertLinear(shape, (json, depth) =>
    {
        CountedRecord record = RecordReading.Parse<CountedNode, CountedRecord>(json, Options(policy));
        Assert.Equal(depth + 1, record.Nodes);
    });

    [Theory]
    [MemberData(nameof(ShapesAndPolicies))]
    public void RecordWithoutUnknowns_LooksAtEachMemberAFewTimes(string shape, EventPolicy onUnknown) => AssertLinear(shape, (json, depth) =>
    {
        CountedRecord record = RecordReading.Parse<CountedNode, CountedRecord>(json, Options(EventPolicy.Throw) with { OnUnknown = onUnknown, Duplicates = DuplicateMembers.Throw });
        Assert.Equal(depth + 1, record.Nodes);
    });

    [Theory]
    [MemberData(nameof(ShapesAndPolicies))]
    public void Strays_LooksAtEachMemberAFewTimes(string shape, EventPolicy policy) => AssertLinear(shape, (json, _) =>
    {
        using EventReader<CountedNode> reader = EventReading.CreateReader<CountedNode>(json, Options(policy));
        Assert.False(reader.Event.Strays);
    });

    [Theory]
    [MemberData(nameof(ShapesAndPolicies))]
    public void Views_LookAtEachMemberAFewTimes(string shape, EventPolicy policy) => AssertLinear(shape, (json, depth) =>
    {
        using EventReader<CountedNode> reader = EventReading.CreateReader<CountedNode>(json, Options(policy));
        Assert.Equal(depth + 1, Count(reader.Event));
    });

    [Fact]
    public void ManyElements_LookAtEachMemberAFewTimes()
    {
        long[] lookups = [.. new[] { 1000, 2000 }.Select(static count =>
        {
            byte[] json = Encoding.UTF8.GetBytes($$"""{"kind":"branch","children":[{{string.Join(',', Enumerable.Repeat("""{"kind":"branch","children":[{"kind":"leaf","value":1},{"value":2,"kind":"leaf"}]}""", count))}}]}""");
            return Lookups(() => Assert.Equal(1 + (3 * count), RecordReading.Parse<CountedNode, CountedRecord>(json, Options(EventPolicy.DeliverAsUnknown)).Nodes));
        })];
        Assert.InRange(lookups[1], lookups[0], 2 * lookups[0]);
    }

    private static EventReadOptions Options(EventPolicy onStray) => new() { MaxDepth = 1000, OnStray = onStray };

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
