namespace SessionReport.Visitors;

/// <summary>Counts every event by its kind, with its bytes, and those that break their schema.</summary>
[EventVisitor(Default = nameof(Count))]
internal partial struct KindTotals() : IEventVisitor
{
    private readonly KindTotal[] _totals = new KindTotal[Enum.GetValues<EventKind>().Length];

    /// <summary>Where the first event stands that breaks its schema, if one does.</summary>
    public EventPlace? FirstStray { get; private set; }

    /// <summary>One total for each kind, by the kind's number; <see cref="EventKind.Unknown"/> is 0.</summary>
    public readonly ReadOnlySpan<KindTotal> Totals => _totals;

    private void Count(scoped Event e)
    {
        ref KindTotal total = ref _totals[(int)e.Kind];
        total.Events++;
        total.Bytes += e.Json.Length;

        // An unknown event has no schema to break.
        if (e.Kind == EventKind.Unknown || !e.Strays)
            return;
        total.Strays++;
        FirstStray ??= new EventPlace(e.Index, e.Offset);
    }
}
