namespace ChatService.Storage;

/// <summary>What came of an append. When it is there, the events are on disk.</summary>
/// <param name="Status">Whether they were stored.</param>
/// <param name="Events">How many events the session has now.</param>
internal readonly record struct AppendOutcome(AppendStatus Status, long Events);
