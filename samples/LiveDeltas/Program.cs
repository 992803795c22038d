using EventUnion;
using LiveDeltas;
using static LiveDeltas.ChatSchema;

await using WebApplication server = DeltaServer.Create();
await server.StartAsync();

// Events that break the schema become unknown ones: the visitor may then rely on what the schema promises.
var options = new RecordReadOptions
{
    Events = EventReadOptions.Default with { OnStray = EventPolicy.DeliverAsUnknown },
    BadRecords = BadRecordPolicy.Skip,
};

using var client = new HttpClient();
await using Stream answer = await client.GetStreamAsync(new Uri(server.Urls.First() + "/answer"));
ReadResult<DeltaPrinter> result = await Event.ReadAsync(answer, Framing.ServerSentEvents, new DeltaPrinter(Console.Out), options);

Console.WriteLine($"{result.Events} events, {result.Visitor.Characters} characters of text, {result.BadRecords} bad records");
return result.Visitor.HasStopped ? 0 : 1;
