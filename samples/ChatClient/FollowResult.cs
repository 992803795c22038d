using EventUnion;

namespace ChatClient;

/// <summary>What came of following a session.</summary>
/// <typeparam name="TVisitor">The visitor.</typeparam>
/// <param name="Visitor">The visitor with what it has gathered.</param>
/// <param name="LastEventId">The id of the last event that was visited, to go on behind it later; null if there was none.</param>
/// <param name="BadEvents">How many events were left out, since they could not be read. One that a connection's end has cut off counts too, and comes again with the next connection.</param>
/// <param name="LastError">What was wrong with the last of them; its place counts from where its connection began. Null if there was none.</param>
public readonly record struct FollowResult<TVisitor>(TVisitor Visitor, string? LastEventId, long BadEvents, EventError? LastError);
