using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.SystemTextJson;

/// <summary>System.Text.Json's source generation with its own polymorphism; the default wants the tag first.</summary>
internal sealed class SourceGenerationContender(bool anyOrder) : IContender
{
    private readonly JsonTypeInfo<StjSession> _type = anyOrder ? StjAnyOrderContext.Default.StjSession : StjContext.Default.StjSession;

    public string Name => anyOrder ? "stj-sourcegen-anyorder" : "stj-sourcegen";

    public FoldBasis Basis => FoldBasis.Decoded;

    public bool CanRun(Document document) => anyOrder || document.IsTagFirst;

    public Func<ulong> Prepare(Document document) => () => StjFold.Of(JsonSerializer.Deserialize(document.Json, _type)!);
}
