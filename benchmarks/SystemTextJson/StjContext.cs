using System.Text.Json.Serialization;

namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>System.Text.Json's generated code as it is by default: the tag must be the first member.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(StjSession))]
internal sealed partial class StjContext : JsonSerializerContext;
