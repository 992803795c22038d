using System.Text.Json.Serialization;

namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>The same with the tag anywhere.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(StjSession))]
internal sealed partial class StjAnyOrderContext : JsonSerializerContext;
