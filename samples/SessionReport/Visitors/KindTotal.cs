namespace SessionReport.Visitors;

/// <summary>What one kind of event adds up to.</summary>
internal struct KindTotal
{
    public long Events;

    /// <summary>The bytes of the events as they stand in the input, without what is between them.</summary>
    public long Bytes;

    /// <summary>How many of the events break their schema.</summary>
    public long Strays;
}
