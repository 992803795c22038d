using System.Text;
using static EventUnion.EndToEnd.Tests.Nested.ForestSchema;

namespace EventUnion.EndToEnd.Tests.Nested;

/// <summary>What is kept for nested values does not grow with the number of events, however differently they nest.</summary>
[Collection(AloneCollection.Name)]
public class MemoryTests
{
    [Fact]
    public void EventsThatNestEachInTheirOwnWay_LeaveNothingBehind()
    {
        const int events = 4000, depth = 24;
        byte[] json = Encoding.UTF8.GetBytes($$"""{"nodes":[{{string.Join(',', Enumerable.Range(0, events).Select(static i => Nested(i, depth)))}}]}""");
        using HistoryReader<Forest, Node> reader = Forest.CreateReader(json);
        using EventSequence<Forest, Node>.Enumerator all = reader.Events.GetEnumerator();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        while (all.MoveNext())
        {
            Assert.Equal(depth + 1, Levels(all.Current));
        }

        // A table for each place would be tens of megabytes.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4 << 20);
    }

    private static int Levels(scoped Node node)
    {
        if (!node.TryGetBranch(out Branch branch))
        {
            return 1;
        }

        return 1 + (branch.Left.TryGet(out Node left) ? Levels(left) : branch.Right.TryGet(out Node right) ? Levels(right) : 0);
    }

    private static string Nested(int seed, int depth)
    {
        uint way = (uint)seed * 2654435761;
        var text = new StringBuilder();
        for (int i = 0; i < depth; i++)
        {
            text.Append((way >> i & 1) == 0 ? """{"kind":"branch","left":""" : """{"kind":"branch","right":""");
        }

        return text.Append("""{"kind":"leaf","value":1}""").Append('}', depth).ToString();
    }
}
