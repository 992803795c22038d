namespace EventUnion.Corpora.Tests.Compiling;

/// <summary>What was generated for a root, loaded.</summary>
/// <param name="Probe">Its reader.</param>
/// <param name="Kinds">The kinds of its events; none where it is an object.</param>
internal sealed record LoadedRoot(EventProbe Probe, IReadOnlyList<string> Kinds);
