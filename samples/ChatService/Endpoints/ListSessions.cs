using System.Text.Json;
using ChatService.Access;
using ChatService.Http;
using ChatService.Storage;

namespace ChatService.Endpoints;

/// <summary><c>GET /api/v1/chat</c>: the sessions that the caller may see, those that changed last first, by pages.</summary>
internal sealed class ListSessions(ISessionStore store)
{
    private const int DefaultPage = 50;
    private const int LargestPage = 200;

    public async Task HandleAsync(HttpContext context, Caller caller)
    {
        Reach reach = Parameters.Reach(context, caller);
        int size = (int)(Parameters.OptionalCount(context, "page_size", 1, LargestPage) ?? DefaultPage);
        PagePosition? after = null;
        if (Parameters.Optional(context, "page_token") is { } token)
            after = PagePosition.TryParse(token, out PagePosition position) ? position : throw ApiException.Invalid(Parameters.Query, "page_token", "Input should be a token of an earlier page", "token_invalid");
        SessionPage page = await store.ListAsync(reach, size, after, context.RequestAborted);

        context.Response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteStartArray("items"u8);
        foreach (SessionHead head in page.Sessions)
        {
            writer.WriteStartObject();
            SessionMembers.Write(writer, head);
            writer.WriteNumber("event_count"u8, head.Events);
            writer.WriteNumber("event_bytes"u8, head.EventBytes);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (page.Next is { } next)
            writer.WriteString("next_page_token"u8, next.ToString());
        writer.WriteEndObject();
    }
}
