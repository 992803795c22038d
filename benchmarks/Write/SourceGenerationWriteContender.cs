using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventUnion.Benchmarks.Harness;
using EventUnion.Benchmarks.SystemTextJson;

namespace EventUnion.Benchmarks.Write;

/// <summary>System.Text.Json's source generation, event by event through the union's base class.</summary>
internal sealed class SourceGenerationWriteContender : IContender
{
    public string Name => "stj-sourcegen";

    public FoldBasis Basis => FoldBasis.None;

    public Func<ulong> Prepare(Document document)
    {
        StjEvent[] events = [.. JsonSerializer.Deserialize(document.Json, StjAnyOrderContext.Default.StjSession)!.Events];
        JsonTypeInfo<StjEvent> type = StjAnyOrderContext.Default.StjEvent;
        var output = new OutputBuffer(2 * document.Json.Length);
        ulong Run()
        {
            output.Begin();
            Utf8JsonWriter writer = output.Writer;
            foreach (StjEvent e in events)
                JsonSerializer.Serialize(writer, e, type);
            return output.End();
        }

        Run();
        WrittenEvents.Verify(document, output.Written, Name);
        return Run;
    }
}
