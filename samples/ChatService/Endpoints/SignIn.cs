using ChatService.Access;
using ChatService.Http;

namespace ChatService.Endpoints;

/// <summary>
/// <c>POST</c> and <c>DELETE /api/v1/sign-in</c>: gives a browser the <c>session</c> cookie for a token, and takes it back. The cookie reads only, so that no other site can write with it; scripts
/// can't read it, and other sites don't send it.
/// </summary>
internal sealed class SignIn(ICredentialStore credentials, ServiceSettings settings, TimeProvider clock)
{
    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        if (context.Request.Headers.Authorization.Count == 0)
            throw ApiException.Unauthorized(); // a cookie must not make another one
        string secret = Secret.Create("cookie-");
        DateTime expires = clock.GetUtcNow().UtcDateTime.AddHours(settings.SignInHours);
        await credentials.AddAsync(new Credential(Secret.Hash(secret), caller.Reach, CanWrite: false, expires, caller.Account), context.RequestAborted);
        context.Response.Cookies.Append(CallerLookup.CookieName, secret, Options(context, expires));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    public async Task HandleOutAsync(HttpContext context, Caller caller)
    {
        if (context.Request.Cookies[CallerLookup.CookieName] is { Length: <= Secret.MostCharacters } secret)
            await credentials.RemoveAsync(Secret.Hash(secret), context.RequestAborted);
        context.Response.Cookies.Delete(CallerLookup.CookieName, Options(context, DateTime.UnixEpoch));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static CookieOptions Options(HttpContext context, DateTime expires) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
        Expires = expires,
    };
}
