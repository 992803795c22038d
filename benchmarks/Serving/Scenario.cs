namespace EventUnion.Benchmarks.Serving;

/// <summary>What the service is asked for, again and again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">About how large the session is, or the body that is sent.</param>
/// <param name="IsIngest">Whether events are sent; otherwise a session is asked for.</param>
/// <param name="Connections">How many requests are under way at once.</param>
/// <param name="MostRequests">How many requests a turn has at most, so that what is stored stays small.</param>
internal sealed record Scenario(string Name, int Bytes, bool IsIngest, int Connections, int MostRequests)
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("get-1kb", 1_000, false, 8, 100_000),
        new("get-1mb", 1_000_000, false, 4, 100_000),
        new("get-100mb", 100_000_000, false, 2, 1_000),
        new("ingest-1kb", 1_000, true, 8, 5_000),
        new("ingest-1mb", 1_000_000, true, 2, 50),
    ];
}
