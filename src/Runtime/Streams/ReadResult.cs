namespace EventUnion;

/// <summary>What came of reading a stream.</summary>
/// <typeparam name="TVisitor">The visitor.</typeparam>
/// <param name="Visitor">The visitor with what it has gathered, also where the read ended at an error.</param>
/// <param name="Events">How many events were delivered.</param>
/// <param name="BadRecords">How many records were bad, the one that ended the read included.</param>
/// <param name="NextOffset">Where to go on: the offset after the last record that is done with, in bytes. A bad record that ended the read, and a last one that the input's end cuts off, is not done with.</param>
/// <param name="Error">The bad record that ended the read; null where none did.</param>
/// <param name="ReachedEnd">Whether the stream was read to its end.</param>
public readonly record struct ReadResult<TVisitor>(TVisitor Visitor, long Events, long BadRecords, long NextOffset, EventError? Error, bool ReachedEnd);
