using System.ComponentModel;
using System.Runtime.CompilerServices;
using EventUnion.Internal.Parallel;
using EventUnion.Internal.Streams;

namespace EventUnion.CompilerServices;

/// <summary>Reads files of JSON Lines on several cores.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ParallelReading
{
    /// <summary>Visits the lines of a file, each batch of them by a visitor of its own, and makes one of the visitors.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="path">The file's path.</param>
    /// <param name="createVisitor">Makes a visitor for a batch; called by several threads at the same time.</param>
    /// <param name="merge">Makes one of the visitors of neighbours, the earlier lines' first; called by one thread at a time, in the order of the file.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public static async ValueTask<ReadResult<TVisitor>> ReadAsync<TEvent, TVisitor, TDispatch>(
        string path, Func<TVisitor> createVisitor, Func<TVisitor, TVisitor, TVisitor> merge, ParallelReadOptions? options, CancellationToken cancellationToken)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        ArgumentNullException.ThrowIfNull(merge);
        return await MergedAsync(Batches<TEvent, TVisitor, TDispatch>(path, createVisitor, options, cancellationToken), merge).ConfigureAwait(false);
    }

    /// <summary>One visitor of those that come in order.</summary>
    internal static async ValueTask<ReadResult<TVisitor>> MergedAsync<TVisitor>(IAsyncEnumerable<ReadResult<TVisitor>> batches, Func<TVisitor, TVisitor, TVisitor> merge)
    {
        ReadResult<TVisitor>? all = null;
        await foreach (ReadResult<TVisitor> batch in batches.ConfigureAwait(false))
        {
            all = all is not { } before ? batch : batch with
            {
                Visitor = merge(before.Visitor, batch.Visitor),
                Events = before.Events + batch.Events,
                BadRecords = before.BadRecords + batch.BadRecords,
            };
            if (StopAsking<TVisitor>.HasStopped(all.Value.Visitor))
            {
                break;
            }
        }

        // There is always a batch, if only one without lines.
        return all!.Value;
    }

    /// <summary>Visits the lines of a file, each batch of them by a visitor of its own, and hands the visitors over in the order of the file.</summary>
    /// <typeparam name="TEvent">The union's view.</typeparam>
    /// <typeparam name="TVisitor">The visitor.</typeparam>
    /// <typeparam name="TDispatch">How it is called.</typeparam>
    /// <param name="path">The file's path.</param>
    /// <param name="createVisitor">Makes a visitor for a batch; called by several threads at the same time.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public static IAsyncEnumerable<ReadResult<TVisitor>> Batches<TEvent, TVisitor, TDispatch>(
        string path, Func<TVisitor> createVisitor, ParallelReadOptions? options, CancellationToken cancellationToken)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(createVisitor);
        return InOrder<TEvent, TVisitor, TDispatch>(() => new FileLines(path), createVisitor, options ?? ParallelReadOptions.Default, cancellationToken);
    }

    /// <summary>The same, of a file that is opened when the first batch is asked for.</summary>
    internal static async IAsyncEnumerable<ReadResult<TVisitor>> InOrder<TEvent, TVisitor, TDispatch>(
        Func<FileLines> open, Func<TVisitor> createVisitor, ParallelReadOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TEvent : IEventUnion<TEvent>, allows ref struct
        where TDispatch : IEventDispatch<TEvent, TVisitor>
    {
        RecordReadOptions records = options.Records;
        using var report = new ReadReport(records);
        (long events, long badRecords) = (0L, 0L);
        var read = new ParallelRead<TEvent, TVisitor, TDispatch>(open(), createVisitor, options, cancellationToken);
        await using (read.ConfigureAwait(false))
        {
            for (int number = 0; ; number++)
            {
                VisitedBatch<TVisitor> batch = await read.VisitedAsync(number).ConfigureAwait(false);
                batch.TellBadRecords(records.OnBadRecord);
                events += batch.Result.Events;
                badRecords += batch.Result.BadRecords;
                report.Come(batch.ReadTo - records.StartOffset, events, badRecords);
                yield return batch.Result;
                if (batch.EndsRead)
                {
                    yield break;
                }

                read.Pass(number);
            }
        }
    }
}
