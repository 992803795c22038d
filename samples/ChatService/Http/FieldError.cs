using System.Text.Json.Serialization;

namespace ChatService.Http;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Location">Where it stands, and its name.</param>
/// <param name="Message">For people.</param>
/// <param name="Type">For programs.</param>
internal sealed record FieldError(
    [property: JsonPropertyName("loc")] IReadOnlyList<string> Location,
    [property: JsonPropertyName("msg")] string Message,
    [property: JsonPropertyName("type")] string Type);
