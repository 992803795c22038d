using System.Text.Json.Serialization;

namespace EventUnion.Benchmarks.Nesting;

/// <summary>The serializer's generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowOutOfOrderMetadataProperties = true, MaxDepth = 256)]
[JsonSerializable(typeof(StjNestedHistory))]
internal sealed partial class StjNestedContext : JsonSerializerContext;
