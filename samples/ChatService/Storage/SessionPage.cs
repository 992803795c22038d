namespace ChatService.Storage;

/// <summary>Some sessions, those that changed last first.</summary>
/// <param name="Sessions">The sessions.</param>
/// <param name="Next">Where the next page begins; null after the last one.</param>
internal sealed record SessionPage(IReadOnlyList<SessionHead> Sessions, PagePosition? Next);
