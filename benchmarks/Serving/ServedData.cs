using System.Buffers;
using ChatService.Access;
using ChatService.Demo;
using ChatService.Storage.Sqlite;
using SessionGenerator;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Serving;

/// <summary>The data file of a run, in a folder that is deleted at its end.</summary>
internal sealed class ServedData : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eventunion-serve-").FullName;

    private ServedData()
    {
    }

    public string File => Path.Combine(_folder, "chat.db");

    public string Token { get; private set; } = "";

    /// <summary>Makes a file with the sessions that the scenarios ask for or send to.</summary>
    public static async Task<ServedData> CreateAsync(IReadOnlyList<Scenario> scenarios, CancellationToken cancellationToken)
    {
        var data = new ServedData();
        await using SqliteSessionStore store = SqliteSessionStore.Open(data.File, TimeProvider.System);
        data.Token = await FirstStart.IssueAsync(store, new Reach(FirstStart.Organization, null), canWrite: true, cancellationToken);
        var sessions = new DemoSessions(store);
        foreach (Scenario scenario in scenarios)
        {
            byte[] document = scenario.IsIngest ? """{"events":[]}"""u8.ToArray() : Synthetic(scenario);
            foreach (string id in ServeContender.All.Select(contender => contender.Session(scenario)).Distinct())
                await sessions.AddAsync(id, document, cancellationToken);
        }

        return data;
    }

    /// <summary>A body of events, as JSON Lines.</summary>
    public static byte[] Lines(Scenario scenario)
    {
        var lines = new ArrayBufferWriter<byte>();
        using HistoryReader<Session, Event> reader = Session.CreateReader(Synthetic(scenario));
        foreach (Event e in reader.Events)
        {
            lines.Write(e.Json);
            lines.Write("\n"u8);
        }

        return lines.WrittenSpan.ToArray();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static byte[] Synthetic(Scenario scenario) => SyntheticSession.Create(new SessionPlan { Workload = Workload.Mixed, Bytes = scenario.Bytes });
}
