using System.Text.Json;
using Consumer;
using EventUnion;
using static Consumer.ChatSchema;

byte[] json = File.ReadAllBytes(args[0]);

var tally = new Tally();
Session session = Session.Read(json, ref tally);
Console.WriteLine($"session {session.SessionId.ToString()}: {tally.Texts} texts, {tally.Tools} tool calls, {tally.Unknown} unknown");

int pulled = 0;
using HistoryReader<Session, Event> reader = Session.CreateReader(json);
foreach (Event e in reader.Events)
{
    pulled += e.TryGetToolCall(out ToolCall call) && call.Name.RawLength > 0 ? 1 : 0;
}

Console.WriteLine($"pulled {pulled} tool calls");

EventRecord record = JsonSerializer.Deserialize<EventRecord>("""{"content":"hi","type":"text_delta"}""")!;
Console.WriteLine(JsonSerializer.Serialize(record));

try
{
    Event.Read("""{"type":"text","content":"""u8, ref tally);
}
catch (EventDataException e)
{
    Console.WriteLine($"{e.Error.Code} at {e.Error.Offset}");
}

internal struct Tally : IEventVisitor
{
    public int Texts;
    public int Tools;
    public int Unknown;

    public void Visit(ThinkingDelta e) => Texts++;

    public void Visit(TextDelta e) => Texts++;

    public void Visit(Thinking e) => Texts++;

    public void Visit(Text e) => Texts++;

    public void Visit(ToolCall e) => Tools++;

    public readonly void Visit(ToolResult e)
    {
    }

    public readonly void Visit(Stop e)
    {
    }

    public readonly void Visit(UserInput e)
    {
    }

    public void Visit(UnknownEvent e) => Unknown++;
}
