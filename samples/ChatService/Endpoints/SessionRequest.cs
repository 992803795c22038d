namespace ChatService.Endpoints;

/// <summary>The body of a request that makes a session.</summary>
/// <param name="IndexIds">The indexes that the session may search; null for none.</param>
internal sealed record SessionRequest(IReadOnlyList<string>? IndexIds = null);
