using System.Text.Json;
using EventUnion.Benchmarks.Harness;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Write;

/// <summary>The library's records, each writing itself.</summary>
internal sealed class RecordWriteContender : IContender
{
    public string Name => "eventunion-records";

    public FoldBasis Basis => FoldBasis.None;

    public Func<ulong> Prepare(Document document)
    {
        EventRecord[] events = [.. SessionRecord.Parse(document.Json).Events];
        var output = new OutputBuffer(2 * document.Json.Length);
        ulong Run()
        {
            output.Begin();
            Utf8JsonWriter writer = output.Writer;
            foreach (EventRecord e in events)
                e.WriteTo(writer);
            return output.End();
        }

        Run();
        WrittenEvents.Verify(document, output.Written, Name);
        return Run;
    }
}
