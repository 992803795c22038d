namespace EventUnion;

/// <summary>How far the read of a source has come.</summary>
/// <param name="Bytes">How many bytes have been taken from the source.</param>
/// <param name="Events">How many events have been delivered.</param>
/// <param name="BadRecords">How many records have been bad.</param>
/// <param name="Elapsed">How long it has taken, waits included.</param>
public readonly record struct ReadProgress(long Bytes, long Events, long BadRecords, TimeSpan Elapsed)
{
    /// <summary>How many bytes a second that is, from the beginning on; 0 where no time has passed.</summary>
    public double BytesPerSecond => Elapsed > TimeSpan.Zero ? Bytes / Elapsed.TotalSeconds : 0;

    /// <summary>How many events a second that is, from the beginning on; 0 where no time has passed.</summary>
    public double EventsPerSecond => Elapsed > TimeSpan.Zero ? Events / Elapsed.TotalSeconds : 0;
}
