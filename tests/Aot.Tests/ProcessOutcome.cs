namespace EventUnion.Aot.Tests;

/// <summary>What a run of a program came to.</summary>
internal sealed record ProcessOutcome(int ExitCode, string Output, string Errors);
