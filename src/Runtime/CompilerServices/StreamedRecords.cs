using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EventUnion.Internal.Streams;

namespace EventUnion.CompilerServices;

/// <summary>Reads owned records from sources of any size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StreamedRecords
{
    /// <summary>The records of a source's events.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TRecord">Its record.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="framing">How its events are told apart.</param>
    /// <param name="options">How to read.</param>
    public static IEnumerable<TRecord> Read<TEvent, TRecord>(HistorySource source, Framing framing, RecordReadOptions? options)
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(framing);
        return Each<TEvent, TRecord>(() => StreamReading.Feed<TEvent>(source, framing, ForRecords(options)));
    }

    /// <summary>The same, without blocking.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TRecord">Its record.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="framing">How its events are told apart.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Ends the wait for more bytes.</param>
    public static IAsyncEnumerable<TRecord> ReadAsync<TEvent, TRecord>(HistorySource source, Framing framing, RecordReadOptions? options, CancellationToken cancellationToken)
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(framing);
        return EachAsync<TEvent, TRecord>(() => StreamReading.Feed<TEvent>(source, framing, ForRecords(options)), cancellationToken);
    }

    /// <summary>The records of a document's events.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TRecord">Its record.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="options">How to read.</param>
    public static IEnumerable<TRecord> ReadHistory<TEnvelope, TEvent, TRecord>(HistorySource source, RecordReadOptions? options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(source);
        return Each<TEvent, TRecord>(() => StreamReading.Feed<TEnvelope, TEvent>(source, ForRecords(options)));
    }

    /// <summary>The same, without blocking.</summary>
    /// <typeparam name="TEnvelope">The envelope's view.</typeparam>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TRecord">Its record.</typeparam>
    /// <param name="source">The source.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Ends the wait for more bytes.</param>
    public static IAsyncEnumerable<TRecord> ReadHistoryAsync<TEnvelope, TEvent, TRecord>(HistorySource source, RecordReadOptions? options, CancellationToken cancellationToken)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(source);
        return EachAsync<TEvent, TRecord>(() => StreamReading.Feed<TEnvelope, TEvent>(source, ForRecords(options)), cancellationToken);
    }

    // As for records that are parsed, an event that strays becomes an unknown one unless the caller has said how events are read.
    private static RecordReadOptions ForRecords(RecordReadOptions? options) => (options ?? RecordReadOptions.Default).WithEvents(unlessSet: RecordReading.Default);

    private static IEnumerable<TRecord> Each<TEvent, TRecord>(Func<SourceFeed<TEvent>> open)
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
    {
        using SourceFeed<TEvent> feed = OpenForRecords(open);
        while (TryNext(feed.Cursor, out TRecord? record, out bool isWaiting))
        {
            if (isWaiting)
            {
                feed.Fill();
            }
            else
            {
                yield return record!;
            }
        }
    }

    private static async IAsyncEnumerable<TRecord> EachAsync<TEvent, TRecord>(Func<SourceFeed<TEvent>> open, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
    {
        using SourceFeed<TEvent> feed = OpenForRecords(open);
        while (TryNext(feed.Cursor, out TRecord? record, out bool isWaiting))
        {
            if (isWaiting)
            {
                await feed.FillAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                yield return record!;
            }
        }
    }

    private static SourceFeed<TEvent> OpenForRecords<TEvent>(Func<SourceFeed<TEvent>> open)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        SourceFeed<TEvent> feed = open();
        feed.Cursor.ReadsRecords = true;
        return feed;
    }

    /// <summary>Goes on to the next record, or to where the source has to give more; false at the end.</summary>
    private static bool TryNext<TEvent, TRecord>(RecordCursor<TEvent> cursor, out TRecord? record, out bool isWaiting)
        where TEvent : IEventUnion<TEvent>, IOwnable<TEvent, TRecord>, allows ref struct
    {
        record = default;
        while (true)
        {
            CursorState state = cursor.Next();
            isWaiting = state == CursorState.NeedsMore;
            try
            {
                if (state == CursorState.Failed)
                {
                    throw new EventDataException(cursor.Error!.Value);
                }

                record = state == CursorState.Event ? TEvent.ToOwned(cursor.Current) : default;
                return state != CursorState.End;
            }
            catch (EventDataException error) when (state == CursorState.Event && cursor.IsAboutCurrent(error) && cursor.ReportCurrent(error.Error))
            {
                // Reported and left out.
            }
        }
    }
}
