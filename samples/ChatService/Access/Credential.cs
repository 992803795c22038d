namespace ChatService.Access;

/// <summary>A token or a cookie as it is stored: its hash, and what it is good for.</summary>
/// <param name="Hash">The SHA-256 of the secret. Secrets are random and long, so nothing slower is needed.</param>
/// <param name="Reach">What it may see.</param>
/// <param name="CanWrite">Whether it may make sessions and add events.</param>
/// <param name="Expires">When it ends, in UTC; null for never.</param>
/// <param name="Account">On whose account its requests go: the name of the token that a cookie was given for (<see cref="Caller.Account"/>); null for its own.</param>
internal sealed record Credential(byte[] Hash, Reach Reach, bool CanWrite, DateTime? Expires, string? Account = null);
