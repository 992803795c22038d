namespace ChatService.Access;

/// <summary>Makes the first token of a new data file, so that the service can be tried at once.</summary>
internal static class FirstStart
{
    /// <summary>Whose sessions the first token reads and writes.</summary>
    public static Guid Organization { get; } = new("00000000-0000-4000-8000-000000000001");

    /// <summary>Makes a token if there is none.</summary>
    /// <returns>The token, which nobody can find out later; null if there was one.</returns>
    public static async Task<string?> CreateTokenAsync(ICredentialStore credentials, CancellationToken cancellationToken)
    {
        if (await credentials.HasAnyAsync(cancellationToken))
            return null;
        return await IssueAsync(credentials, new Reach(Organization, null), canWrite: true, cancellationToken);
    }

    /// <summary>Makes a token.</summary>
    public static async Task<string> IssueAsync(ICredentialStore credentials, Reach reach, bool canWrite, CancellationToken cancellationToken)
    {
        string token = Secret.Create("chat-");
        await credentials.AddAsync(new Credential(Secret.Hash(token), reach, canWrite, Expires: null), cancellationToken);
        return token;
    }
}
