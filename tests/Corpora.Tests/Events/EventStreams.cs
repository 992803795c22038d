using System.Text;
using EventUnion.Corpora.Tests.Documents;

namespace EventUnion.Corpora.Tests.Events;

/// <summary>Recorded streams of server-sent events.</summary>
internal static class EventStreams
{
    /// <summary>The JSON of every event, as it came over the wire, in the order of the files' names.</summary>
    public static IReadOnlyList<byte[]> Read(string folder) =>
    [
        .. from file in CorporaFolder.Files(folder, "*.sse")
           from line in File.ReadLines(file)
           where line.StartsWith("data: {", StringComparison.Ordinal)
           select Encoding.UTF8.GetBytes(line["data: ".Length..]),
    ];
}
