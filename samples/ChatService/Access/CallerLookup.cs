using Microsoft.Extensions.Primitives;

namespace ChatService.Access;

/// <summary>Finds out who has sent a request, by its bearer token or its <c>session</c> cookie. A header counts before a cookie.</summary>
internal sealed class CallerLookup(ICredentialStore credentials, TimeProvider clock)
{
    public const string CookieName = "session";
    private const string Scheme = "Bearer ";

    /// <summary>The caller; null for one without a valid credential.</summary>
    public async ValueTask<Caller?> FindAsync(HttpContext context)
    {
        if (SecretOf(context.Request) is not { Length: > 0 and <= Secret.MostCharacters } secret)
            return null;
        byte[] hash = Secret.Hash(secret);
        Credential? credential = await credentials.FindAsync(hash, context.RequestAborted);
        if (credential is null || credential.Expires <= clock.GetUtcNow().UtcDateTime)
            return null;
        return new Caller(credential.Account ?? Convert.ToHexStringLower(hash), credential.Reach, credential.CanWrite);
    }

    public static string? SecretOf(HttpRequest request)
    {
        StringValues header = request.Headers.Authorization;
        if (header.Count == 0)
            return request.Cookies[CookieName];
        return header.Count == 1 && header[0]!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[0]![Scheme.Length..].Trim() : null;
    }
}
