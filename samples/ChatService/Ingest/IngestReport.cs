namespace ChatService.Ingest;

/// <summary>The answer to events.</summary>
internal sealed record IngestReport
{
    /// <summary>How many events were stored for this request. They are on disk.</summary>
    public required long Stored { get; init; }

    /// <summary>How many events of the body had been stored by an earlier request with the same key.</summary>
    public required long AlreadyStored { get; init; }

    /// <summary>How many events of the body were bad.</summary>
    public required long Bad { get; init; }

    /// <summary>The first of the bad ones.</summary>
    public required IReadOnlyList<BadEvent> Errors { get; init; }

    /// <summary>What stands before it is done with, in bytes from the upload's first: go on from there.</summary>
    public required long NextOffset { get; init; }

    /// <summary>Whether the body was read to its end.</summary>
    public required bool Complete { get; init; }

    /// <summary>How many events the session has.</summary>
    public required long EventCount { get; init; }
}
