using System.Text.Json.Serialization;
using ChatService.Endpoints;
using ChatService.Ingest;

namespace ChatService.Http;

/// <summary>The small bodies, whose serializers are generated at build time. Events never pass here.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FieldErrors))]
[JsonSerializable(typeof(ErrorDetail))]
[JsonSerializable(typeof(SessionRequest))]
[JsonSerializable(typeof(IngestReport))]
[JsonSerializable(typeof(UploadProgress))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class ServiceJson : JsonSerializerContext;
