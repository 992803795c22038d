using EventUnion.CompilerServices;
using EventUnion.Internal.Streams;

namespace EventUnion.Internal.Parallel;

/// <summary>
/// Workers that read the batches of a file. A worker takes the next batch, reads it and counts its lines, which tells where the one behind it begins in lines and records, and then visits its events as a
/// read on one core does. Batches are given in order to who asks, on the thread that has finished the one that is asked for, and workers run no further ahead than there is room.
/// </summary>
internal sealed class ParallelRead<TEvent, TVisitor, TDispatch> : IAsyncDisposable
    where TEvent : IEventUnion<TEvent>, allows ref struct
    where TDispatch : IEventDispatch<TEvent, TVisitor>
{
    /// <summary>How many batches a worker may be ahead of who asks for them.</summary>
    private const int BatchesAhead = 4;

    /// <summary>More threads than that are of no use anywhere.</summary>
    private const int MostWorkers = 1024;

    private readonly Func<TVisitor> _createVisitor;
    private readonly ParallelReadOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly FileLines _file;
    private readonly Lock _lock = new();

    // Guarded by the lock. What has come of each batch that has been taken or asked for. Whoever waits goes on on the worker's thread: to wake another for each batch costs more than what it would do.
    private readonly Dictionary<int, TaskCompletionSource<VisitedBatch<TVisitor>>> _turns = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _room;
    private readonly Task[] _workers;

    private Task<LinePlace> _place = Task.FromResult(default(LinePlace));
    private long _next;
    private int _count;
    private bool _isCut;

    // The first batch known to end the read: those behind it need not be read.
    private int _last = int.MaxValue;

    /// <summary>Begins to read.</summary>
    /// <param name="file">The file, which is closed at the end.</param>
    /// <param name="createVisitor">Makes a visitor for a batch.</param>
    /// <param name="options">How to read.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    public ParallelRead(FileLines file, Func<TVisitor> createVisitor, ParallelReadOptions options, CancellationToken cancellationToken)
    {
        _createVisitor = createVisitor;
        _options = options;
        _cancellationToken = cancellationToken;
        _next = options.Records.StartOffset;
        _file = file;
        long batches = Math.Max(0, _file.Length - _next) / options.BatchBytes + 1;
        _workers = new Task[Math.Min(Math.Min(options.Workers, MostWorkers), batches)];
        _room = new SemaphoreSlim(BatchesAhead * _workers.Length);
        for (int i = 0; i < _workers.Length; i++)
        {
            _workers[i] = Task.Run(WorkAsync, CancellationToken.None);
        }
    }

    /// <summary>What comes of a batch, whether a worker has taken it yet or not. There is none behind one that ends the read.</summary>
    public Task<VisitedBatch<TVisitor>> VisitedAsync(int number)
    {
        lock (_lock)
        {
            return TurnOf(number).Task;
        }
    }

    /// <summary>Forgets a batch, and lets another be taken.</summary>
    public void Pass(int number)
    {
        lock (_lock)
        {
            _turns.Remove(number);
        }

        _room.Release();
    }

    public async ValueTask DisposeAsync()
    {
        EndAt(-1);
        await _stop.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_workers).ConfigureAwait(false);
        _file.Dispose();
        _room.Dispose();
        _stop.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await _room.WaitAsync(_stop.Token).ConfigureAwait(false);
            while (Take() is { } batch)
            {
                await VisitAsync(batch).ConfigureAwait(false);
                await _room.WaitAsync(_stop.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Nobody asks for more.
        }
    }

    /// <summary>The next batch; null behind the last.</summary>
    private LineBatch? Take()
    {
        lock (_lock)
        {
            if (_isCut || _count > Volatile.Read(ref _last))
            {
                return null;
            }

            long begin = _next;
            long end = Cut(begin);
            var batch = new LineBatch(_count++, begin, end, _isCut, _place);
            _place = batch.Next;
            _next = end;
            return batch;
        }
    }

    private TaskCompletionSource<VisitedBatch<TVisitor>> TurnOf(int number)
    {
        if (!_turns.TryGetValue(number, out TaskCompletionSource<VisitedBatch<TVisitor>>? turn))
        {
            _turns.Add(number, turn = new());
        }

        return turn;
    }

    private long Cut(long begin)
    {
        try
        {
            long end = _file.EndOfLine(begin + _options.BatchBytes - 1, out _isCut);

            // Who reads the last one sees where the file ends, which may be further on by then.
            return _isCut ? long.MaxValue : end;
        }
        catch (Exception)
        {
            // Who reads the batch meets the fault when its turn has come.
            _isCut = true;
            return long.MaxValue;
        }
    }

    private async Task VisitAsync(LineBatch batch)
    {
        try
        {
            using var feed = new BatchFeed(_file, batch.Begin, batch.End, _options.BatchBytes);
            LinePlace? lines = feed.Load(counts: !batch.IsLast, _options.Records.Events.MaxEventBytes);
            LinePlace place = await batch.Place.ConfigureAwait(false);
            if (lines is { } counted)
            {
                batch.Counted(new LinePlace(place.Lines + counted.Lines, place.Records + counted.Records));
            }

            if (Visit(batch, feed, place) is { } visited)
            {
                Turn(batch).SetResult(visited);
            }
        }
        catch (OperationCanceledException) when (batch.Place.IsCanceled)
        {
            // A batch before this one could not be read.
        }
        catch (Exception error)
        {
            EndAt(batch.Number);
            TaskCompletionSource<VisitedBatch<TVisitor>> turn = Turn(batch);
            turn.SetException(error);

            // Behind a batch that has ended the read nobody looks at it.
            _ = turn.Task.Exception;
        }
        finally
        {
            batch.Close();
        }
    }

    private TaskCompletionSource<VisitedBatch<TVisitor>> Turn(LineBatch batch)
    {
        lock (_lock)
        {
            return TurnOf(batch.Number);
        }
    }

    /// <summary>Visits the events of a batch; null if nobody wants to know of them any more.</summary>
    private VisitedBatch<TVisitor>? Visit(LineBatch batch, BatchFeed feed, LinePlace place)
    {
        List<KeptRecord> bad = [];
        RecordReadOptions options = _options.Records with
        {
            StartOffset = batch.Begin,
            OnBadRecord = _options.Records.OnBadRecord is null ? null : record => bad.Add(new(record.Error, record.Offset, record.Bytes.ToArray(), record.IsCut)),
        };
        using var cursor = new FramedCursor<TEvent, LineFramer>(new LineFramer(options.Events.MaxEventBytes), options);
        cursor.BeginAt(place);
        feed.Begin(cursor.Window);
        var read = new PushRead<TEvent, TVisitor, TDispatch>(cursor, _createVisitor());
        Exception? fault = null;
        while (fault is null && read.Advance())
        {
            if (batch.Number > Volatile.Read(ref _last))
            {
                return null;
            }

            try
            {
                _cancellationToken.ThrowIfCancellationRequested();
                feed.Fill(cursor.Window);
            }
            catch (Exception error) when (options.ReturnSourceFaults)
            {
                fault = error;
            }
        }

        // Where the file has been cut short since the batch was made, it ends here.
        ReadResult<TVisitor> result = read.Result(fault);
        bool isLast = batch.IsLast || feed.At < batch.End;
        bool endsRead = isLast || !result.ReachedEnd;
        if (endsRead)
        {
            EndAt(batch.Number);
        }

        return new(result with { ReachedEnd = result.ReachedEnd && isLast }, bad, feed.At, endsRead);
    }

    private void EndAt(int number)
    {
        lock (_lock)
        {
            _last = Math.Min(_last, number);
        }
    }
}
