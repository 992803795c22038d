using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Generator;

/// <summary>All figures, and where they were made.</summary>
internal sealed record GeneratorReport(Machine Machine, int Rounds, IReadOnlyList<GeneratorResult> Results);
