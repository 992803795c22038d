namespace EventUnion.Benchmarks.Harness;

/// <summary>A whole run, as <c>--json</c> writes it.</summary>
internal sealed record Run(Machine Machine, string Task, string Baseline, int Rounds, IReadOnlyList<Result> Results);
