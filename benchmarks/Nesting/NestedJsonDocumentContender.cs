using System.Text.Json;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Nesting;

/// <summary>A pooled document, walked to the innermost event.</summary>
internal sealed class NestedJsonDocumentContender : IContender
{
    public string Name => "jsondocument";

    public FoldBasis Basis => FoldBasis.Raw;

    public Func<ulong> Prepare(Document document) => () =>
    {
        ulong sum = 0;
        using JsonDocument json = JsonDocument.Parse(document.Json);
        foreach (JsonElement e in json.RootElement.GetProperty("events"u8).EnumerateArray())
        {
            JsonElement node = e;
            sum++;
            while (node.GetProperty("kind"u8).ValueEquals("branch"u8))
            {
                node = node.GetProperty("inner"u8);
                sum++;
            }
        }

        return sum;
    };
}
