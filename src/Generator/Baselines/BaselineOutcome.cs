namespace EventUnion.Generator.Baselines;

/// <summary>What a comparison of a schema with its baseline gave.</summary>
/// <param name="Expected">The text that the baseline should have.</param>
/// <param name="Differences">What the two say differently.</param>
internal sealed record BaselineOutcome(string Expected, BaselineDifference[] Differences);
