using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Streams;

/// <summary>Writes down the JSON of every event, behind a prefix.</summary>
[EventVisitor(Default = nameof(Other))]
internal readonly partial struct JsonLog(List<string> lines, string prefix = "") : IEventVisitor
{
    private void Other(Event e) => lines.Add(prefix + Encoding.UTF8.GetString(e.Json));
}
