using EventUnion.Benchmarks.Harness;
using static EventUnion.Benchmarks.Nesting.NestedSchema;

namespace EventUnion.Benchmarks.Nesting;

/// <summary>The library by pull, down to the innermost event.</summary>
internal sealed class NestedLibraryContender : IContender
{
    public string Name => "eventunion-pull";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () =>
    {
        ulong sum = 0;
        using HistoryReader<NestedHistory, Node> reader = NestedHistory.CreateReader(document.Json);
        foreach (Node e in reader.Events)
            sum += Levels(e);
        return sum;
    };

    private static ulong Levels(scoped Node node) => node.TryGetBranch(out Branch branch) ? 1 + Levels(branch.Inner) : 1;
}
