using EventUnion.Benchmarks.Harness;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Views;

/// <summary>The library by a struct visitor.</summary>
internal sealed class VisitorContender : IContender
{
    public string Name => "eventunion-visitor";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () =>
    {
        var visitor = new RawFoldVisitor();
        Session.Read(document.Json, ref visitor);
        return visitor.Fold.Value;
    };
}
