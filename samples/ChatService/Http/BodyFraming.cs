namespace ChatService.Http;

/// <summary>How the events of a body are told apart: by its media type.</summary>
internal static class BodyFraming
{
    /// <exception cref="ApiException">It is none that events come in.</exception>
    public static Framing Of(HttpRequest request) => MediaType(request.ContentType) switch
    {
        "application/json" => Framing.Array,
        "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonlines" => Framing.JsonLines,
        "text/event-stream" => Framing.ServerSentEvents,
        _ => throw ApiException.UnsupportedMediaType("Events come as application/json (an array), application/x-ndjson (JSON Lines) or text/event-stream"),
    };

    private static string MediaType(string? contentType) =>
        (contentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
}
