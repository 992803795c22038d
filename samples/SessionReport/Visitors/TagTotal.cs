namespace SessionReport.Visitors;

/// <summary>How many events have a tag that the schema does not know.</summary>
internal sealed class TagTotal
{
    public long Events { get; set; }
}
