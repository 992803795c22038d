using System.Text.Json;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Views;

/// <summary>What <see cref="Utf8JsonReader"/> takes to step over the tokens, with nothing done about them.</summary>
internal sealed class TokenLoopContender : IContender
{
    public string Name => "utf8jsonreader-tokens";

    public FoldBasis Basis => FoldBasis.None;

    public Func<ulong> Prepare(Document document) => () =>
    {
        var reader = new Utf8JsonReader(document.Json);
        ulong tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    };
}
