namespace ChatService.Storage;

/// <summary>A session without its events, as it was at one moment.</summary>
internal sealed record SessionHead
{
    /// <summary>Its key in the store; never shown.</summary>
    public required long Key { get; init; }

    public required string Id { get; init; }

    public required Guid Organization { get; init; }

    public required Guid Project { get; init; }

    /// <summary>Random, so that another session of the same name, in another file, has other entity tags.</summary>
    public required string Stamp { get; init; }

    /// <summary>Counts up with each change.</summary>
    public required long Version { get; init; }

    /// <summary>How many events it has.</summary>
    public required long Events { get; init; }

    /// <summary>The bytes of its events, added up.</summary>
    public required long EventBytes { get; init; }

    /// <summary>In UTC.</summary>
    public required DateTime LastUpdated { get; init; }

    public string? Title { get; init; }

    /// <summary>A JSON array of strings, or null.</summary>
    public byte[]? IndexIds { get; init; }

    /// <summary>A JSON object, or null before the first run has ended.</summary>
    public byte[]? JobMetadata { get; init; }
}
