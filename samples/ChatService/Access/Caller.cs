namespace ChatService.Access;

/// <summary>Who has sent a request.</summary>
/// <param name="Id">Names the credential, without giving it away.</param>
/// <param name="Reach">What it may see.</param>
/// <param name="CanWrite">Whether it may make sessions and add events.</param>
internal sealed record Caller(string Id, Reach Reach, bool CanWrite);
