namespace EventUnion;

/// <summary>What came of reading a source.</summary>
/// <typeparam name="TVisitor">The visitor.</typeparam>
/// <param name="Visitor">The visitor with what it has gathered, also where the read ended at an error.</param>
/// <param name="Events">How many events were delivered.</param>
/// <param name="BadRecords">How many records were bad, the one that ended the read included.</param>
/// <param name="NextOffset">Where to go on: the offset after the last record that is done with, in bytes. A bad record that ended the read, and a last one that the input's end cuts off, is not done with.</param>
/// <param name="Error">What was wrong with the data and ended the read; null where nothing was.</param>
/// <param name="ReachedEnd">Whether the source was read to its end.</param>
public readonly record struct ReadResult<TVisitor>(TVisitor Visitor, long Events, long BadRecords, long NextOffset, EventError? Error, bool ReachedEnd)
{
    /// <summary>What the source has thrown, where <see cref="RecordReadOptions.ReturnSourceFaults"/> asks for it; otherwise null.</summary>
    public Exception? Fault { get; init; }

    /// <summary>Of server-sent events, the id of the last one that was whole, to be sent as <c>Last-Event-ID</c> when one connects again; null if none had one.</summary>
    public string? LastEventId { get; init; }

    /// <summary>Of server-sent events, how long the server asks to wait before one connects again; null if it has not asked.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
