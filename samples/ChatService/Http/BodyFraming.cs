using Microsoft.Net.Http.Headers;

namespace ChatService.Http;

/// <summary>How the events of a body are told apart: by its media type.</summary>
internal static class BodyFraming
{
    /// <exception cref="ApiException">It is none that events come in.</exception>
    public static Framing Of(HttpRequest request)
    {
        if (request.Headers.ContentEncoding.Count > 0)
            throw ApiException.UnsupportedMediaType("Events come as they are, without a content coding");
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type);
        if (type?.Charset is { HasValue: true } charset && !HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw ApiException.UnsupportedMediaType("Events come in UTF-8");
        return Of(type?.MediaType.Value);
    }

    private static Framing Of(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "application/json" => Framing.Array,
        "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonlines" => Framing.JsonLines,
        "text/event-stream" => Framing.ServerSentEvents,
        _ => throw ApiException.UnsupportedMediaType("Events come as application/json (an array), application/x-ndjson (JSON Lines) or text/event-stream"),
    };
}
