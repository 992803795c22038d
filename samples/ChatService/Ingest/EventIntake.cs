using System.Buffers;
using System.IO.Hashing;
using ChatService.Storage;

namespace ChatService.Ingest;

/// <summary>
/// Takes events out of a body, as they were read: keeps their bytes for the store, and what the session's envelope says of them. Of an upload that is sent again it passes over what is stored.
/// </summary>
internal sealed class EventIntake
{
    private readonly EventBlockBuilder _blocks = new();
    private readonly ArrayBufferWriter<byte> _jobMetadata = new();
    private readonly UploadState _known;
    private readonly bool _isKeyed;
    private long _replayed;
    private ulong _replayedChain;
    private ulong _chain;
    private string? _title;

    /// <param name="known">How far the upload was when the request came.</param>
    /// <param name="isKeyed">Whether it can be sent again at all.</param>
    /// <param name="start">Where the body begins in the upload: 0, or where the upload stood.</param>
    /// <param name="needsTitle">Whether the session has no title yet.</param>
    public EventIntake(UploadState known, bool isKeyed, long start, bool needsTitle)
    {
        _known = known;
        _isKeyed = isKeyed;
        _chain = known.Chain;
        NeedsTitle = needsTitle;
        if (start > 0)
        {
            // The client goes on where the upload stood, and does not send again what is before.
            _replayed = known.Stored;
            _replayedChain = known.Chain;
        }
    }

    /// <summary>How many events of this request are stored, or waiting to be.</summary>
    public long Added { get; private set; }

    /// <summary>How many events of the body had been stored before.</summary>
    public long AlreadyStored { get; private set; }

    /// <summary>The bytes that wait to be stored, and what is kept beside them.</summary>
    public long WaitingBytes => _blocks.Bytes;

    /// <summary>How many events wait to be stored.</summary>
    public int WaitingEvents => _blocks.Events;

    /// <summary>Whether the session has no title, as far as is known.</summary>
    public bool NeedsTitle { get; private set; }

    /// <summary>Whether what was sent again is what was sent before. To be asked when there is something new, and at the end.</summary>
    public bool IsSameUpload => _replayed == _known.Stored && _replayedChain == _known.Chain;

    /// <summary>How far the upload is with all that was taken.</summary>
    public UploadState State(long nextOffset, bool isComplete) => new(Math.Max(nextOffset, _known.NextOffset), _known.Stored + Added, _chain, isComplete || _known.IsComplete);

    /// <summary>Takes an event.</summary>
    /// <returns>False if it is new, but what came before it was not what the upload had sent at first.</returns>
    public bool TryTake(scoped Event e)
    {
        if (e.Offset < _known.NextOffset)
        {
            Replay(e.Json);
            return true;
        }

        if (_known.IsComplete || !IsSameUpload)
            return false;
        if (_isKeyed)
            _chain = XxHash3.HashToUInt64(e.Json, unchecked((long)_chain));
        _blocks.Add(e.Json, MarkOf(e));
        Added++;
        if (e.TryGetStop(out Stop stop))
        {
            _jobMetadata.ResetWrittenCount();
            LatestRun.Write(_jobMetadata, stop);
        }
        else if (NeedsTitle && e.TryGetUserInput(out UserInput input) && input.TryGetContent(out JsonText content))
        {
            _title ??= SessionTitle.Of(content.ToString());
        }

        return true;
    }

    /// <summary>What waits, to be stored; another one can be begun then.</summary>
    /// <param name="session">The session's key.</param>
    /// <param name="step">How far the upload comes by it.</param>
    public Append Take(long session, UploadStep? step)
    {
        var append = new Append
        {
            Session = session,
            Blocks = _blocks.Take(),
            Title = _title,
            JobMetadata = _jobMetadata.WrittenCount == 0 ? null : _jobMetadata.WrittenSpan.ToArray(),
            Upload = step,
        };
        NeedsTitle &= _title is null;
        _title = null;
        _jobMetadata.ResetWrittenCount();
        return append;
    }

    private static EventMark MarkOf(scoped Event e) =>
        e.TryGetUnknown(out UnknownEvent unknown) ? EventMark.Of(unknown.Reason) : EventMark.Of(e.Kind, e.Strays, e.TagIsInferred);

    private void Replay(ReadOnlySpan<byte> json)
    {
        _replayedChain = XxHash3.HashToUInt64(json, unchecked((long)_replayedChain));
        _replayed++;
        AlreadyStored++;
    }
}
