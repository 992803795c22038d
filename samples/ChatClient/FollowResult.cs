namespace ChatClient;

/// <summary>What came of following a session.</summary>
/// <typeparam name="TVisitor">The visitor.</typeparam>
/// <param name="Visitor">The visitor with what it has gathered.</param>
/// <param name="LastEventId">The id of the last event that was visited, to go on behind it later; null if there was none.</param>
public readonly record struct FollowResult<TVisitor>(TVisitor Visitor, string? LastEventId);
