using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Serving;

/// <summary>A whole run, as <c>--json</c> writes it.</summary>
internal sealed record ServeReport(Machine Machine, int Rounds, double Seconds, IReadOnlyList<ServeResult> Results);
