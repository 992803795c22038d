using System.IO.Pipelines;
using EventUnion.Benchmarks.Harness;
using EventUnion.Benchmarks.Views;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Streams;

/// <summary>The library by a struct visitor, from a source: the document as it is, or its events as JSON Lines.</summary>
/// <param name="source">What it reads from.</param>
/// <param name="isLines">Whether it reads lines.</param>
internal sealed class SourceContender(SourceKind source, bool isLines) : IContender
{
    private const int PieceBytes = 64 << 10;

    public SourceKind Source => source;

    public string Name => (isLines ? source + "-lines" : source.ToString()).ToLowerInvariant();

    public FoldBasis Basis => FoldBasis.Raw;

    public bool CanRun(Document document) => !isLines || DocumentLines.CanBe(document);

    public Func<ulong> Prepare(Document document)
    {
        byte[] bytes = isLines ? DocumentLines.Of(document) : document.Json;
        if (source == SourceKind.File)
        {
            HistorySource file = HistorySource.FromFile(KeptFile.Of(bytes));
            return () => Fold(file);
        }

        return source switch
        {
            SourceKind.Span => () => OfSpan(document.Json),
            SourceKind.Stream => () => Fold(new MemoryStream(bytes, writable: false)),
            _ => () => Fold(PipeReader.Create(new MemoryStream(bytes, writable: false), new StreamPipeReaderOptions(bufferSize: PieceBytes))),
        };
    }

    private static ulong OfSpan(byte[] json)
    {
        var visitor = new RawFoldVisitor();
        Session.Read(json, ref visitor);
        return visitor.Fold.Value;
    }

    private ulong Fold(HistorySource from) => isLines
        ? Event.ReadLinesAsync(from, new RawFoldVisitor()).AsTask().GetAwaiter().GetResult().Visitor.Fold.Value
        : Session.ReadAsync(from, new RawFoldVisitor()).AsTask().GetAwaiter().GetResult().Visitor.Fold.Value;
}
