using System.Collections.Concurrent;
using EventUnion.Generator.Parsing;
using EventUnion.Generator.Pipeline;
using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Baselines;

/// <summary>A baseline's text, and what the last comparison with it gave: kept with the text, so that a compilation in which neither the schemas nor what is asked of them changed compares nothing.</summary>
/// <param name="source">The text.</param>
internal sealed class ComparedBaseline(SourceText source)
{
    private readonly ConcurrentDictionary<string, Comparison> _last = new(StringComparer.Ordinal);

    /// <summary>The text that the baseline should have, and what differs from it; null where the schema has no model.</summary>
    /// <param name="path">The baseline's path.</param>
    /// <param name="input">What its schema class asks for, and the schemas.</param>
    /// <param name="cancellation">Ends the parse.</param>
    public BaselineOutcome? With(string path, SchemaInput input, CancellationToken cancellation)
    {
        string name = input.Request.Target.FullName;
        if (!_last.TryGetValue(name, out Comparison last) || !last.Input.Equals(input))
        {
            last = new Comparison(input, Compare(path, input, cancellation));
            _last[name] = last;
        }

        return last.Outcome;
    }

    private BaselineOutcome? Compare(string path, SchemaInput input, CancellationToken cancellation)
    {
        if (SchemaParser.Parse(input with { Kept = BaselineNames.Read(path, source).Names }, cancellation).Model is not { } model)
        {
            return null;
        }

        string expected = BaselineText.Write(model);
        return new BaselineOutcome(expected, [.. BaselineComparison.Compare(BaselineReader.Read(source), BaselineReader.Read(SourceText.From(expected)))]);
    }

    private sealed class Comparison(SchemaInput input, BaselineOutcome? outcome)
    {
        public SchemaInput Input { get; } = input;

        public BaselineOutcome? Outcome { get; } = outcome;
    }
}
