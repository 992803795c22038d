namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The picture of a page.</summary>
internal sealed class StjImageAttachment
{
    public required string AttachmentName { get; init; }

    public required string SourceId { get; init; }
}
