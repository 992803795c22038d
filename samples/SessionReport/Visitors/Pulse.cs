namespace SessionReport.Visitors;

/// <summary>Once per megabyte: tells how far the read has come, and ends it if the user has had enough.</summary>
[EventVisitor(Default = nameof(Beat))]
internal partial struct Pulse(IProgress<long>? progress, CancellationToken cancellation) : IEventVisitor
{
    private const int Interval = 1 << 20;
    private long _next = Interval;

    private void Beat(scoped Event e)
    {
        if (e.Offset < _next)
            return;
        _next = e.Offset + Interval;
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(e.Offset);
    }
}
