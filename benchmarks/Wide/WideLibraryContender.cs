using EventUnion.Benchmarks.Harness;
using static EventUnion.Benchmarks.Wide.WideSchema;

namespace EventUnion.Benchmarks.Wide;

/// <summary>The library by pull, with its engine or through the authority alone.</summary>
internal sealed class WideLibraryContender(bool learns) : IContender
{
    private readonly EventReadOptions _options = new() { LearnsLayouts = learns };

    public string Name => learns ? "eventunion-pull" : "eventunion-authority";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () =>
    {
        ulong sum = 0;
        using HistoryReader<WideHistory, WideEvent> reader = WideHistory.CreateReader(document.Json, _options);
        foreach (WideEvent e in reader.Events)
            sum += (uint)e.Kind;
        return sum;
    };
}
