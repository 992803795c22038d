using System.Runtime.CompilerServices;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Streams;

/// <summary>Feeds a cursor from a source, and ends both.</summary>
internal sealed class SourceFeed<TEvent> : IDisposable
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    private readonly HistorySource _source;
    private readonly ReadReport _report;
    private bool _isDisposed;

    public SourceFeed(HistorySource source, RecordCursor<TEvent> cursor)
    {
        _source = source;
        Cursor = cursor;
        _report = new ReadReport(cursor.Options);
        try
        {
            source.Open(cursor.Options.StartOffset);
        }
        catch
        {
            _report.Dispose();
            cursor.Dispose();
            throw;
        }
    }

    public RecordCursor<TEvent> Cursor { get; }

    /// <summary>Waits for more bytes.</summary>
    public void Fill()
    {
        _source.Fill(Cursor.Window);
        Report();
    }

    /// <summary>The same, without blocking. Waits allocate nothing once there have been some.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await _source.FillAsync(Cursor.Window, cancellationToken).ConfigureAwait(false);
        Report();
    }

    public void Dispose()
    {
        if (_isDisposed)
        {
            return;
        }

        // Whoever is told of the progress, and the source, may throw: what is pooled goes back all the same.
        _isDisposed = true;
        using (Cursor)
        {
            try
            {
                using (_report)
                {
                    Report();
                }
            }
            finally
            {
                _source.Close(Cursor.NextOffset);
            }
        }
    }

    private void Report() => _report.Come(Cursor.Window.Offset + Cursor.Window.Length - Cursor.Options.StartOffset, Cursor.Events, Cursor.BadRecords);
}
