using EventUnion.Benchmarks.Harness;
using EventUnion.Benchmarks.Owned;

namespace EventUnion.Benchmarks.Write;

/// <summary>Reads back what a contender wrote, before the measurement: it must hold the events that it was made from.</summary>
internal static class WrittenEvents
{
    public static void Verify(Document document, ReadOnlyMemory<byte> written, string contender)
    {
        var visitor = new DecodedFoldVisitor();
        ChatSchema.Session.Read(written.Span, ref visitor);
        if (visitor.Fold.Value != document.DecodedChecksum)
            throw new ChecksumException($"{contender} writes events of checksum {visitor.Fold.Value:x16} for {document.Name}, which has {document.DecodedChecksum:x16}.");
    }
}
