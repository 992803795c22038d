using System.Text.Unicode;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Views;

/// <summary>A ceiling: UTF-8 validation and nothing else.</summary>
internal sealed class Utf8Ceiling : IContender
{
    public string Name => "ceiling-utf8";

    public FoldBasis Basis => FoldBasis.None;

    public Func<ulong> Prepare(Document document) => () => Utf8.IsValid(document.Json) ? 1UL : 0;
}
