using EventUnion.Benchmarks.Harness;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Views;

/// <summary>The library with nothing learned: what an input costs whose events never look alike.</summary>
internal sealed class AuthorityContender : IContender
{
    private static readonly EventReadOptions s_options = new() { LearnsLayouts = false };

    public string Name => "eventunion-authority";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () =>
    {
        var visitor = new RawFoldVisitor();
        Session.Read(document.Json, ref visitor, s_options);
        return visitor.Fold.Value;
    };
}
