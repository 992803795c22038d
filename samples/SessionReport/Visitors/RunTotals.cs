namespace SessionReport.Visitors;

/// <summary>Adds up what the runs cost. A run ends with a <c>stop</c>.</summary>
[EventVisitor(Default = nameof(Ignore))]
internal partial struct RunTotals : IEventVisitor
{
    /// <summary>More than three thousand years, in milliseconds: what is beyond is no duration but a mistake.</summary>
    private const double LongestRun = 1e14;

    public long Runs { get; private set; }

    public long Failed { get; private set; }

    /// <summary>What the last failed run said, if one did.</summary>
    public string? LastError { get; private set; }

    /// <summary>In milliseconds, over the runs that measured it.</summary>
    public double DurationMs { get; private set; }

    // Decimals: sums of any number of 64-bit integers are exact and can't overflow.
    public decimal InputTokens { get; private set; }

    public decimal OutputTokens { get; private set; }

    public decimal Turns { get; private set; }

    public void Visit(scoped Stop e)
    {
        Runs++;
        if (e.TryGetIsError(out bool isError) && isError)
        {
            Failed++;
            LastError = e.Error.TryGet(out JsonText error) ? error.ToString() : LastError;
        }

        if (!e.TryGetUsage(out Usage usage))
            return;
        if (usage.DurationMs.TryGet(out JsonNumber duration) && duration.TryGetDouble(out double ms) && ms is >= 0 and <= LongestRun)
            DurationMs += ms;
        InputTokens += Count(usage.TotalInputTokens);
        OutputTokens += Count(usage.TotalOutputTokens);
        Turns += Count(usage.Turns);
    }

    /// <summary>A figure that is absent, null, or no 64-bit integer counts as 0.</summary>
    private static long Count(scoped Member<JsonNumber> figure) => figure.TryGet(out JsonNumber number) && number.TryGetInt64(out long value) ? value : 0;

    private static void Ignore(scoped Event e)
    {
    }
}
