using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Wide;

/// <summary>A pooled document, and a dictionary that knows the kinds.</summary>
internal sealed class WideJsonDocumentContender : IContender
{
    private static readonly FrozenDictionary<string, int> s_kinds = Enumerable.Range(0, 200).ToFrozenDictionary(i => string.Create(CultureInfo.InvariantCulture, $"kind_{i}"), i => i + 1);

    public string Name => "jsondocument";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () =>
    {
        ulong sum = 0;
        using JsonDocument json = JsonDocument.Parse(document.Json);
        foreach (JsonElement e in json.RootElement.GetProperty("events"u8).EnumerateArray())
            sum += (uint)s_kinds[e.GetProperty("kind"u8).GetString()!];
        return sum;
    };
}
