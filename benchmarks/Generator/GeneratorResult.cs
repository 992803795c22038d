namespace EventUnion.Benchmarks.Generator;

/// <summary>A figure of one schema.</summary>
internal sealed record GeneratorResult(string Schema, string Run, GeneratorFigures Figures);
