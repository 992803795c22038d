namespace EventUnion.Internal;

/// <summary>What a check has found. It ends at the first finding, unless it is given a list to fill.</summary>
/// <param name="all">Takes them all, up to a limit; null where the first is enough.</param>
/// <param name="limit">How many the list may hold.</param>
internal struct Findings(List<Finding>? all, int limit)
{
    /// <summary>The first finding, if any.</summary>
    public Finding First { get; private set; }

    public bool IsEmpty { get; private set; } = true;

    /// <summary>Takes a finding.</summary>
    /// <returns>Whether that is enough.</returns>
    public bool Add(Finding finding)
    {
        First = IsEmpty ? finding : First;
        IsEmpty = false;
        all?.Add(finding);
        return all is null || all.Count >= limit;
    }
}
