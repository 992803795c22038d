using System.Text.Json;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Nesting;

/// <summary>System.Text.Json's source generation with the tag anywhere.</summary>
internal sealed class NestedSourceGenerationContender : IContender
{
    public string Name => "stj-sourcegen-anyorder";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () =>
    {
        ulong sum = 0;
        foreach (StjNode e in JsonSerializer.Deserialize(document.Json, StjNestedContext.Default.StjNestedHistory)!.Events)
        {
            StjNode? node = e;
            while (node is not null)
            {
                sum++;
                node = (node as StjBranch)?.Inner;
            }
        }

        return sum;
    };
}
