namespace SessionReport.Visitors;

/// <summary>Counts what the schema does not know: by reason, and by tag where the tag is what is new.</summary>
[EventVisitor(Default = nameof(Ignore))]
internal partial struct UnknownTotals() : IEventVisitor
{
    private readonly long[] _reasons = new long[Enum.GetValues<UnknownReason>().Length];
    private readonly NameTable<TagTotal> _tags = new();

    /// <summary>Where the first one stands, if there is one.</summary>
    public EventPlace? First { get; private set; }

    /// <summary>A count for each reason, by the reason's number.</summary>
    public readonly ReadOnlySpan<long> Reasons => _reasons;

    public readonly IReadOnlyDictionary<string, TagTotal> Tags => _tags.Totals;

    public void Visit(scoped UnknownEvent e)
    {
        First ??= new EventPlace(e.Index, e.Offset);
        _reasons[(int)e.Reason]++;
        if (e.Reason == UnknownReason.UnknownTag && e.Tag.TryGet(out JsonText tag))
            _tags[tag].Events++;
    }

    private static void Ignore(scoped Event e)
    {
    }
}
