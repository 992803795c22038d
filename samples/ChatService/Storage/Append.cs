namespace ChatService.Storage;

/// <summary>Events to be put behind those of a session, all of them or none.</summary>
internal sealed record Append
{
    public required long Session { get; init; }

    public required IReadOnlyList<EventBlock> Blocks { get; init; }

    /// <summary>The session's title, if it has none yet.</summary>
    public string? Title { get; init; }

    /// <summary>What the latest run cost, if one has ended: a JSON object.</summary>
    public byte[]? JobMetadata { get; init; }

    /// <summary>How far the upload comes by this, in the same transaction; null for one without a key.</summary>
    public UploadStep? Upload { get; init; }
}
