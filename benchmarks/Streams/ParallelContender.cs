using System.Globalization;
using EventUnion.Benchmarks.Harness;
using EventUnion.Benchmarks.Views;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Streams;

/// <summary>The library by struct visitors, on a file of JSON Lines, with several workers.</summary>
/// <param name="workers">How many.</param>
internal sealed class ParallelContender(int workers) : IContender
{
    private readonly ParallelReadOptions _options = new() { Workers = workers };

    public string Name => "file-lines-workers-" + workers.ToString(CultureInfo.InvariantCulture);

    public FoldBasis Basis => FoldBasis.Raw;

    public bool CanRun(Document document) => DocumentLines.CanBe(document);

    public Func<ulong> Prepare(Document document)
    {
        string path = KeptFile.Of(DocumentLines.Of(document));
        return () => Event.ReadLinesParallelAsync(path, static () => new RawFoldVisitor(), static (a, b) => new RawFoldVisitor { Fold = a.Fold + b.Fold }, _options).AsTask().GetAwaiter().GetResult().Visitor.Fold.Value;
    }
}
