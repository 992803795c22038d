namespace SessionReport.Visitors;

/// <summary>What the calls of one tool, and their results, add up to.</summary>
internal sealed class ToolTotal
{
    public long Calls { get; set; }

    public long Results { get; set; }

    /// <summary>How many of the results tell of an error.</summary>
    public long Failures { get; set; }

    /// <summary>The JSON of all results together, in bytes.</summary>
    public long ResultBytes { get; set; }

    /// <summary>The JSON of the largest result, in bytes.</summary>
    public long LargestResult { get; set; }
}
