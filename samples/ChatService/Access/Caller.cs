namespace ChatService.Access;

/// <summary>Who has sent a request.</summary>
/// <param name="Account">Names the token that it goes on the account of, without giving it away: a browser's cookie goes on that of the token it was given for, or each would have limits of its own.</param>
/// <param name="Reach">What it may see.</param>
/// <param name="CanWrite">Whether it may make sessions and add events.</param>
internal sealed record Caller(string Account, Reach Reach, bool CanWrite);
