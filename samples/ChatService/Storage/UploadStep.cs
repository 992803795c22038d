namespace ChatService.Storage;

/// <summary>How an upload goes on. It is refused if the upload does not stand at <paramref name="From"/>: another request has moved it.</summary>
/// <param name="Key">The idempotency key.</param>
/// <param name="From">How far it was, in bytes.</param>
/// <param name="To">How far it is now.</param>
internal sealed record UploadStep(string Key, long From, UploadState To);
