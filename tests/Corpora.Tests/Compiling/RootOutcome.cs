namespace EventUnion.Corpora.Tests.Compiling;

/// <summary>What became of one root.</summary>
/// <param name="Pointer">The root.</param>
/// <param name="Files">How many files were generated for it.</param>
/// <param name="Refusals">Why nothing was: the errors that the generator reports at the root.</param>
/// <param name="Problems">What must not be: an exception of the generator, and what the compiler says of its code.</param>
internal sealed record RootOutcome(string Pointer, int Files, IReadOnlyList<string> Refusals, IReadOnlyList<string> Problems)
{
    public bool IsGenerated => Files > 0 && Refusals.Count == 0;

    /// <summary>The problems of all, a line each; empty where there are none.</summary>
    public static string ProblemsOf(IEnumerable<RootOutcome> outcomes) => string.Join("\n", outcomes.SelectMany(static o => o.Problems.Select(p => o.Pointer + ": " + p)));
}
