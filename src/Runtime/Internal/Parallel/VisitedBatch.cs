using EventUnion.Internal.Streams;

namespace EventUnion.Internal.Parallel;

/// <summary>What came of a batch.</summary>
/// <param name="Result">How its read went.</param>
/// <param name="BadRecords">Its bad records, if somebody wants to be told of them.</param>
/// <param name="ReadTo">The offset up to which the file has been read with it.</param>
/// <param name="EndsRead">Whether nothing behind it counts.</param>
internal sealed record VisitedBatch<TVisitor>(ReadResult<TVisitor> Result, IReadOnlyList<KeptRecord> BadRecords, long ReadTo, bool EndsRead)
{
    public void TellBadRecords(BadRecordHandler? handler)
    {
        foreach (KeptRecord record in BadRecords)
        {
            handler!(new BadRecord(record.Error, record.Offset, record.Bytes, record.IsCut));
        }
    }
}
