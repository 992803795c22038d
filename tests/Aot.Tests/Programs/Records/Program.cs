using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EventUnion;
using EventUnion.Web.Tests;
using static EventUnion.Web.Contract.ChatSchema;
using static EventUnion.Web.Contract.TicketSchema;

// Each line of the input is read and written again: a ticket by the generated context, and everything else by the library's own resolver.
JsonSerializerOptions options = new() { TypeInfoResolver = EventRecordResolver.Instance };
while (Console.ReadLine() is { } line)
{
    int space = line.IndexOf(' ', StringComparison.Ordinal);
    string json = line[(space + 1)..];
    Console.WriteLine(line[..space] switch
    {
        "ticket" => JsonSerializer.Serialize(JsonSerializer.Deserialize(json, TicketContext.Default.Ticket)!, TicketContext.Default.Ticket),
        "event" => Through<EventRecord>(json),
        "unknown" => Through<UnknownEventRecord>(json),
        "session" => Through<SessionRecord>(json),
        "urgency" => Through<OpenEnum<Urgency>>(json),
        "numbers" => Through<ValueList<Optional<Number?>>>(json),
        "map" => Through<ValueMap<JsonData>>(json),
        _ => "?",
    });
}

string Through<T>(string json)
{
    var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    return JsonSerializer.Serialize(JsonSerializer.Deserialize(json, type)!, type);
}
