namespace ChatService.Storage;

/// <summary>How far an upload has come.</summary>
/// <param name="NextOffset">What stands before it in the body is done with, in bytes.</param>
/// <param name="Stored">How many events of it are stored.</param>
/// <param name="Chain">A hash over those events, one after the other: another body under the same key has another one.</param>
/// <param name="IsComplete">Whether the body was read to its end.</param>
internal sealed record UploadState(long NextOffset, long Stored, ulong Chain, bool IsComplete)
{
    public static UploadState Start { get; } = new(0, 0, 0, false);
}
