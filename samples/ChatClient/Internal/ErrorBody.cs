using System.Net;
using System.Text.Json;
using ChatClient.Errors;

namespace ChatClient.Internal;

/// <summary>Makes an exception of an answer that is an error.</summary>
internal static class ErrorBody
{
    /// <summary>An error says little. What is longer than this is not one of the service's own, and is not read.</summary>
    private const int MostBytes = 64 << 10;

    public static async Task<ChatException> ReadAsync(HttpResponseMessage response, SessionClientOptions options, CancellationToken cancellationToken)
    {
        using JsonDocument? body = await ParseAsync(response, options, cancellationToken);
        JsonElement detail = default;
        bool hasDetail = body?.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("detail", out detail);
        string message = hasDetail && detail.ValueKind == JsonValueKind.String ? detail.GetString()! : $"The service answered {(int)response.StatusCode}.";
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new ChatUnauthorizedException(message),
            HttpStatusCode.NotFound => new SessionNotFoundException(message),
            HttpStatusCode.UnprocessableEntity => new ChatValidationException(hasDetail && detail.ValueKind == JsonValueKind.Array ? [.. detail.EnumerateArray().Select(Field)] : []),
            _ => new ChatException(response.StatusCode, message),
        };
    }

    private static async Task<JsonDocument?> ParseAsync(HttpResponseMessage response, SessionClientOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await using Stream body = await AliveStream.OfAsync(response, options, cancellationToken);
            byte[] bytes = new byte[MostBytes];
            int length = await body.ReadAtLeastAsync(bytes, MostBytes, throwOnEndOfStream: false, cancellationToken);
            return JsonDocument.Parse(bytes.AsMemory(0, length));
        }
        catch (Exception e) when (e is JsonException or IOException or HttpRequestException or TimeoutException)
        {
            return null; // the status says enough
        }
    }

    private static InvalidField Field(JsonElement error) => new(
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty("loc", out JsonElement place) && place.ValueKind == JsonValueKind.Array ? string.Join('.', place.EnumerateArray().Select(p => p.ToString())) : "",
        Text(error, "msg"),
        Text(error, "type"));

    private static string Text(JsonElement error, string name) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out JsonElement text) ? text.ToString() : "";
}
