namespace ChatService.Ingest;

/// <summary>How far an upload has come.</summary>
/// <param name="NextOffset">What stands before it is done with, in bytes: go on from there.</param>
/// <param name="Stored">How many events of it are stored.</param>
/// <param name="Complete">Whether it was read to its end.</param>
internal sealed record UploadProgress(long NextOffset, long Stored, bool Complete);
