using System.Text.Json;
using ChatService.Access;
using ChatService.Http;
using ChatService.Ingest;
using ChatService.Storage;

namespace ChatService.Endpoints;

/// <summary>
/// <c>POST /api/v1/chat/{session_id}/events</c>: puts events behind those of a session. And <c>GET …/uploads/{key}</c>: how far an upload has come, for a client that lost the answer and does not want
/// to send again what is stored.
/// </summary>
internal sealed class IngestEvents(ISessionStore store, ServiceSettings settings)
{
    private readonly Shares _uploads = new("uploads under way", settings.MaxUploads, settings.MaxUploadsPerCaller);

    /// <summary>What bodies hold that are stored whole or not at all, in bytes.</summary>
    public Shares Held { get; } = new("bytes of bodies that are stored whole or not at all", settings.MaxHeldBytes, settings.MaxHeldBytesPerCaller);

    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        SessionHead session = await FindAsync(context, caller);
        if (!caller.CanWrite)
            throw ApiException.Forbidden();
        IngestRequest request = IngestRequest.Of(context);
        _uploads.Take(caller, 1);
        try
        {
            await StoreAsync(context, caller, session, request);
        }
        finally
        {
            _uploads.GiveBack(caller, 1);
        }
    }

    public async Task HandleProgressAsync(HttpContext context, Caller caller)
    {
        SessionHead session = await FindAsync(context, caller);
        string key = (string)context.Request.RouteValues["key"]!;
        UploadState known = await store.FindUploadAsync(session.Key, key, context.RequestAborted) ?? throw ApiException.NotFound();
        context.Response.ContentType = "application/json";
        var progress = new UploadProgress(known.NextOffset, known.Stored, known.IsComplete);
        await JsonSerializer.SerializeAsync(context.Response.BodyWriter, progress, ServiceJson.Default.UploadProgress, context.RequestAborted);
    }

    private async Task StoreAsync(HttpContext context, Caller caller, SessionHead session, IngestRequest request)
    {
        UploadState known = request.Key is null ? UploadState.Start : await store.FindUploadAsync(session.Key, request.Key, context.RequestAborted) ?? UploadState.Start;
        if (request.Offset != 0 && request.Offset != known.NextOffset)
            throw ApiException.Conflict($"This upload goes on at offset {known.NextOffset}, or is sent again from 0");

        var upload = new Upload(store, Held, settings, caller, session, request, known);
        (IngestReport report, bool isGood) = await upload.RunAsync(context.Request.BodyReader, context.RequestAborted);
        context.Response.StatusCode = isGood ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity;
        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.BodyWriter, report, ServiceJson.Default.IngestReport, context.RequestAborted);
    }

    private async ValueTask<SessionHead> FindAsync(HttpContext context, Caller caller) =>
        await store.FindAsync(Parameters.SessionId(context), Parameters.Reach(context, caller), context.RequestAborted) ?? throw ApiException.NotFound();
}
