using EventUnion.Benchmarks.Harness;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Streams;

/// <summary>The events of a document as JSON Lines.</summary>
internal static class DocumentLines
{
    public static bool CanBe(Document document) => !document.Json.AsSpan().Contains((byte)'\n');

    public static byte[] Of(Document document)
    {
        var lines = new MemoryStream(document.Json.Length);
        using HistoryReader<Session, Event> reader = Session.CreateReader(document.Json);
        foreach (Event e in reader.Events)
        {
            lines.Write(e.Json);
            lines.WriteByte((byte)'\n');
        }

        return lines.ToArray();
    }
}
