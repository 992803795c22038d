using ChatService.Access;
using ChatService.Endpoints;
using ChatService.Storage;

namespace ChatService.Http;

/// <summary>Which endpoint answers what. All of them ask for a credential.</summary>
internal static class ApiRoutes
{
    private static readonly TimeSpan s_comeAgain = TimeSpan.FromSeconds(5);

    /// <summary>The routes, below <c>/api/v1</c>.</summary>
    public static void Map(WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/v1");
        IServiceProvider services = app.Services;
        var getFullSession = services.GetRequiredService<GetFullSession>();
        var createSession = services.GetRequiredService<CreateSession>();
        var listSessions = services.GetRequiredService<ListSessions>();
        var followEvents = services.GetRequiredService<FollowEvents>();
        var ingestEvents = services.GetRequiredService<IngestEvents>();
        var signIn = services.GetRequiredService<SignIn>();
        RequestDelegate For(Func<HttpContext, Caller, Task> handle) => context => AnswerAsync(handle, context, app.Logger);
        api.MapGet("/chat", For(listSessions.HandleAsync));
        api.MapPost("/chat", For(createSession.HandleAsync));
        api.MapMethods("/chat/{session_id}", [HttpMethods.Get, HttpMethods.Head], For(getFullSession.HandleAsync));
        api.MapGet("/chat/{session_id}/events", For(followEvents.HandleAsync));
        api.MapPost("/chat/{session_id}/events", For(ingestEvents.HandleAsync));
        api.MapGet("/chat/{session_id}/uploads/{key}", For(ingestEvents.HandleProgressAsync));
        api.MapPost("/sign-in", For(signIn.HandleAsync));
        api.MapDelete("/sign-in", For(signIn.HandleOutAsync));
    }

    /// <summary>Asks for a caller, and answers what an endpoint throws where that says what the caller is to know. Everything else is a 500 without a word, and goes to the log.</summary>
    private static async Task AnswerAsync(Func<HttpContext, Caller, Task> handle, HttpContext context, ILogger log)
    {
        // What a caller may see, nobody else may come to see out of a store on the way. An endpoint that allows one says so.
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await handle(context, context.Features.Get<Caller>() ?? throw ApiException.Unauthorized());
        }
        catch (ApiException error)
        {
            await ApiErrors.WriteAsync(context, error);
        }
        catch (BadHttpRequestException error) when (error.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await ApiErrors.WriteAsync(context, ApiException.TooLarge("The body is larger than this service takes"));
        }
        catch (BadHttpRequestException error)
        {
            await ApiErrors.WriteAsync(context, ApiException.Of(error));
        }
        catch (IOException)
        {
            // Not all that is wrong with a body's framing is told as above. Files are the store's, which tells of them otherwise.
            await ApiErrors.WriteAsync(context, ApiException.Unreadable());
        }
        catch (StoreUnavailableException error)
        {
            ServiceLog.StoreUnavailable(log, error);
            await ApiErrors.WriteAsync(context, ApiException.Busy("Nothing can be stored at present; try again later", s_comeAgain));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has hung up, and nobody is there to be told.
        }
    }
}
