using ChatService.Access;

namespace ChatService.Http;

/// <summary>Finds the caller of each request before anything else is done with it. The rate limit counts by it, and the endpoints ask for it.</summary>
internal sealed class CallerMiddleware(RequestDelegate next, CallerLookup lookup)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (await lookup.FindAsync(context) is { } caller)
            context.Features.Set(caller);
        await next(context);
    }
}
