using System.Text.Json;
using EventUnion.EndToEnd.Tests.Collections;
using EventUnion.EndToEnd.Tests.Conformance;
using EventUnion.EndToEnd.Tests.Nested;
using EventUnion.EndToEnd.Tests.RoundTrips;
using EventUnion.EndToEnd.Tests.Transcripts;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Regressions;

/// <summary>
/// Every document that something was once wrong with, replayed through all that can read it. A folder for each union; a new failure of a property goes there as its
/// shrunk input, byte for byte, under a name that says what it is.
/// </summary>
public class RegressionTests
{
    private static readonly EventReadOptions[] s_policies =
    [
        .. Enum.GetValues<EventPolicy>().Select(static policy => new EventReadOptions { OnStray = policy, OnUnknown = policy }),
        EventReadOptions.Strict,
        new() { MaxDepth = 8, MaxStringBytes = 64, MaxMembers = 16, MaxEventBytes = 1024 },
    ];

    public static TheoryData<string> Events => Files("event");

    public static TheoryData<string> Sessions => Files("session");

    public static TheoryData<string> Grids => Files("grid");

    public static TheoryData<string> Forests => Files("forest");

    [Theory]
    [MemberData(nameof(Events))]
    public void Event_IsReadAlikeByEveryWayIn(string file)
    {
        byte[] json = Read("event", file);
        Replay(json, EventEntryPoints.Exact, EventEntryPoints.OverReaders);
        Replay(json, static (bytes, options) => EventRecord.Parse(bytes, options), static bytes => JsonSerializer.Deserialize<EventRecord>(bytes)!);
    }

    [Theory]
    [MemberData(nameof(Sessions))]
    public void Session_IsReadAlikeByEveryWayIn(string file)
    {
        byte[] json = Read("session", file);
        Replay(json, SessionEntryPoints.Exact, SessionEntryPoints.OverReaders);
        Replay(json, static (bytes, options) => SessionRecord.Parse(bytes, options), static bytes => JsonSerializer.Deserialize<SessionRecord>(bytes)!);
    }

    [Theory]
    [MemberData(nameof(Grids))]
    public void Grid_ComesBackOrIsRefusedAtItsPlace(string file) => Replay(
        Read("grid", file), static (bytes, options) => GridSchema.GridRecord.Parse(bytes, options), static bytes => JsonSerializer.Deserialize<GridSchema.GridRecord>(bytes)!);

    [Theory]
    [MemberData(nameof(Forests))]
    public void Forest_ComesBackOrIsRefusedAtItsPlace(string file) => Replay(
        Read("forest", file), static (bytes, options) => ForestSchema.ForestRecord.Parse(bytes, options), static bytes => JsonSerializer.Deserialize<ForestSchema.ForestRecord>(bytes)!);

    [Fact]
    public void Folders_AreFound() => Assert.All([Events, Sessions, Grids, Forests], files => Assert.NotEmpty(files));

    /// <summary>Views: whoever sees the input as it is says the same of it, to the byte; somebody's reader gives the same verdict.</summary>
    private static void Replay(
        byte[] json,
        IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> exact,
        IReadOnlyList<(string Name, Func<byte[], EventReadOptions?, Outcome> Read)> overReaders)
    {
        Assert.All(s_policies, options =>
        {
            Outcome expected = exact[0].Read(json, options);
            Assert.All(exact, entry =>
            {
                // Who pulls a single event that is to be skipped has it all the same, as an unknown one.
                bool isSkipped = options.OnStray == EventPolicy.Skip && expected.IsAccepted && expected.Envelope is null && expected.Events.Lines.Count == 0;
                Assert.True((isSkipped && entry.Name == "pull") || expected.Exact == entry.Read(json, options).Exact, entry.Name);
            });
            Assert.Null(expected.Error is { } error ? Located.Problem(error, json) : null);
            if (!json.AsSpan().StartsWith("\uFEFF"u8))
            {
                Assert.All(overReaders, entry => Assert.Equal(expected.IsAccepted, entry.Read(json, options).IsAccepted));
            }
        });
    }

    /// <summary>Records: one that is made comes back from its JSON; else the error has a place.</summary>
    private static void Replay<TRecord>(byte[] json, Func<byte[], EventReadOptions, TRecord> parse, Func<byte[], TRecord> deserialize)
        where TRecord : CompilerServices.IJsonRecord
    {
        Assert.All(s_policies, options =>
        {
            try
            {
                TRecord record = parse(json, options);
                for (int way = 0; way < 4; way++)
                {
                    Assert.Equal(record, parse(Written.By(record, way), new EventReadOptions { OnStray = EventPolicy.DeliverAsUnknown }));
                    Assert.Equal(record, deserialize(Written.By(record, way)));
                }
            }
            catch (EventDataException exception)
            {
                Assert.Null(Located.Problem(exception.Error, json));
            }
        });
    }

    private static TheoryData<string> Files(string folder) => [.. Directory.EnumerateFiles(Folder(folder)).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static byte[] Read(string folder, string file) => File.ReadAllBytes(Path.Combine(Folder(folder), file));

    private static string Folder(string folder) => RepositoryRoot.Combine("tests", "EndToEnd.Tests", "Regressions", folder);
}
