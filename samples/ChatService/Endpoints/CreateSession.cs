using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using ChatService.Access;
using ChatService.Http;
using ChatService.Storage;
using Microsoft.AspNetCore.Http.Features;

namespace ChatService.Endpoints;

/// <summary>
/// <c>POST /api/v1/chat</c>: a session without events. The service chooses its name, at random: with names of the callers' choice, one that is taken elsewhere would show that it is.
/// </summary>
internal sealed class CreateSession(ISessionStore store)
{
    /// <summary>Where the caller may write to any project and names none.</summary>
    private static readonly Guid s_defaultProject = Guid.Empty;

    private const int MostIndexes = 10;
    private const int MostBodyBytes = 16 << 10;

    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        Reach reach = Parameters.Reach(context, caller);
        if (!caller.CanWrite)
            throw ApiException.Forbidden();
        SessionRequest request = await BodyAsync(context);
        byte[]? indexes = request.IndexIds is null ? null : JsonSerializer.SerializeToUtf8Bytes(request.IndexIds, ServiceJson.Default.IReadOnlyListString);
        string id = "ses-" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(15));
        SessionHead head = await store.CreateAsync(new NewSession(id, reach.Organization, reach.Project ?? s_defaultProject, indexes), context.RequestAborted);

        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.Headers.Location = "/api/v1/chat/" + id;
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        SessionMembers.Write(writer, head);
        writer.WriteEndObject();
    }

    private static async Task<SessionRequest> BodyAsync(HttpContext context)
    {
        // Also for a body without a length.
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = MostBodyBytes;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (body.Length == 0)
            return new SessionRequest();
        try
        {
            var request = JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), ServiceJson.Default.SessionRequest);
            if (request?.IndexIds is { } ids && (ids.Count > MostIndexes || ids.Contains(null!)))
                throw ApiException.Invalid("body", "index_ids", $"Input should be at most {MostIndexes} strings", "too_long");
            return request ?? new SessionRequest();
        }
        catch (JsonException e)
        {
            throw ApiException.Invalid("body", e.Path is "$" or null ? "body" : e.Path.TrimStart('$', '.'), "Input should be a JSON object with index_ids, an array of strings", "json_invalid");
        }
    }
}
