using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;
using ChatService.Access;
using ChatService.Http;
using ChatService.Storage;

namespace ChatService.Ingest;

/// <summary>
/// One body of events on its way into a session. Skipping bad ones, events are stored batch by batch, those that are at hand together in one transaction; rejecting, all are held until the end
/// and stored in one. No transaction is open while a client is waited for.
/// </summary>
internal sealed class Upload
{
    private readonly ISessionStore _store;
    private readonly Shares _memory;
    private readonly ServiceSettings _settings;
    private readonly Caller _caller;
    private readonly SessionHead _session;
    private readonly IngestRequest _request;
    private readonly EventIntake _intake;
    private readonly List<BadEvent> _errors = [];
    private UploadState _state;
    private EventError _lastError;
    private long _bad;
    private long _held;
    private long _eventCount;

    /// <param name="store">Where the events go.</param>
    /// <param name="memory">What is held until the end is taken of it.</param>
    /// <param name="settings">The limits.</param>
    /// <param name="caller">Whose body it is.</param>
    /// <param name="session">The session.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="known">How far the upload was when the request came.</param>
    public Upload(ISessionStore store, Shares memory, ServiceSettings settings, Caller caller, SessionHead session, IngestRequest request, UploadState known)
    {
        _store = store;
        _memory = memory;
        _settings = settings;
        _caller = caller;
        _session = session;
        _request = request;
        _state = known;
        _eventCount = session.Events;
        _intake = new EventIntake(known, request.Key is not null, request.Offset, session.Title is null);
    }

    /// <summary>Reads the body and stores its events.</summary>
    /// <returns>What became of them, and whether the answer is that of a success.</returns>
    /// <exception cref="ApiException">The body is too large to be held, or is another one than the key has named before.</exception>
    public async Task<(IngestReport Report, bool IsGood)> RunAsync(PipeReader body, CancellationToken cancellationToken)
    {
        try
        {
            EventStream<Event> events = Event.ReadBatchesAsync(body, _request.Framing, Options());
            bool isWhole = await ReadAsync(events, cancellationToken);
            if (!_intake.IsSameUpload)
                throw OtherBody();
            bool isGood = isWhole && (_bad == 0 || _request.SkipsBad);
            if (isGood || _request.SkipsBad)
                await StoreAsync(events.NextOffset, isComplete: isWhole, cancellationToken);
            return (Report(isGood || _request.SkipsBad), isGood);
        }
        finally
        {
            _memory.GiveBack(_caller, _held);
        }
    }

    private static ApiException OtherBody() =>
        ApiException.Invalid("header", IngestRequest.KeyHeader, "This key was used for another body", "idempotency_mismatch");

    /// <summary>Reads to the end, or to where there is no way on.</summary>
    private async Task<bool> ReadAsync(EventStream<Event> events, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (EventBatch<Event> batch in events.WithCancellation(cancellationToken))
            {
                Take(batch);
                if (_request.SkipsBad)
                    await StoreAsync(events.NextOffset, isComplete: false, cancellationToken);
                else
                    Hold(_intake.WaitingBytes);
            }

            return true;
        }
        catch (EventDataException e)
        {
            if (e.Error != _lastError)
                Report(e.Error);
            return false;
        }
        catch (TooManyBadException)
        {
            return false;
        }
    }

    private void Take(EventBatch<Event> batch)
    {
        foreach (Event e in batch)
        {
            if (!_intake.TryTake(e))
                throw OtherBody();
        }
    }

    private void Hold(long bytes)
    {
        // What there is never room for is refused as too large: that there is no room now would say that later there may be.
        long most = Math.Min(_settings.MaxWholeBodyBytes, Math.Min(_settings.MaxHeldBytesPerCaller, _settings.MaxHeldBytes));
        if (bytes > most)
            throw ApiException.TooLarge($"A body that is stored whole or not at all may take {most} bytes; with on_bad=skip there is no such limit");
        _memory.Take(_caller, bytes - _held);
        _held = bytes;
    }

    private async Task StoreAsync(long nextOffset, bool isComplete, CancellationToken cancellationToken)
    {
        UploadStep? step = null;
        UploadState state = _intake.State(nextOffset, isComplete);
        if (_request.Key is { } key && !_state.IsComplete && state != _state)
            step = new UploadStep(key, _state.NextOffset, state);
        if (step is null && _intake.WaitingBytes == 0)
        {
            _state = state;
            return;
        }

        AppendOutcome outcome = await _store.AppendAsync(_intake.Take(_session.Key, step), cancellationToken);
        if (outcome.Status == AppendStatus.UploadMoved)
            throw ApiException.Conflict("Another request with this key is being answered; ask again");
        _state = state;
        _eventCount = outcome.Events;
    }

    private void Report(EventError error)
    {
        if (++_bad > _settings.MaxBadEvents)
            EndAt(error);
        _lastError = error;
        if (_errors.Count < _settings.MaxReportedErrors)
            _errors.Add(BadEvent.Of(error));
    }

    /// <summary>Reads no further than to the bad event that is one too many. What came before it is told all the same: some of it may be stored.</summary>
    [DoesNotReturn]
    private void EndAt(EventError error)
    {
        string message = $"More than {_settings.MaxBadEvents} events are bad";
        if (!_intake.IsSameUpload)
            throw ApiException.Invalid("body", "events", message, "too_many_errors"); // what was sent again ends before it can be told from another body
        _errors.Add(new BadEvent(error.Offset, error.EventIndex, "TooManyBad", "", message));
        throw new TooManyBadException();
    }

    private IngestReport Report(bool wasStored) => new()
    {
        Stored = wasStored ? _intake.Added : 0,
        AlreadyStored = _intake.AlreadyStored,
        Bad = _bad,
        Errors = _errors,
        NextOffset = _state.NextOffset,
        Complete = _state.IsComplete,
        EventCount = _eventCount,
    };

    private RecordReadOptions Options() => new()
    {
        Events = (_request.IsStrict ? EventReadOptions.Strict : EventReadOptions.Default) with { MaxEventBytes = _settings.MaxEventBytes, MaxDepth = _settings.MaxDepth },
        BadRecords = BadRecordPolicy.Skip,
        OnBadRecord = record => Report(record.Error),
        StartOffset = _request.Offset,
    };
}
