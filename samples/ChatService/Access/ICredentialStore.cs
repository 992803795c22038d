namespace ChatService.Access;

/// <summary>Where hashes of tokens and cookies are kept.</summary>
internal interface ICredentialStore
{
    ValueTask<bool> HasAnyAsync(CancellationToken cancellationToken);

    ValueTask AddAsync(Credential credential, CancellationToken cancellationToken);

    /// <summary>The credential with a hash, expired or not.</summary>
    ValueTask<Credential?> FindAsync(byte[] hash, CancellationToken cancellationToken);

    ValueTask RemoveAsync(byte[] hash, CancellationToken cancellationToken);
}
