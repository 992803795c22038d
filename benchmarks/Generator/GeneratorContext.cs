using System.Text.Json.Serialization;

namespace EventUnion.Benchmarks.Generator;

[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GeneratorFigures))]
[JsonSerializable(typeof(GeneratorReport))]
internal sealed partial class GeneratorContext : JsonSerializerContext;
