namespace EventUnion.Benchmarks.Serving;

/// <summary>Who serves: the same program, under another path.</summary>
/// <param name="Name">Its name in the results.</param>
/// <param name="Prefix">What stands before its paths.</param>
internal sealed record ServeContender(string Name, string Prefix)
{
    public static ServeContender EventUnion { get; } = new("eventunion", "");

    public static ServeContender SourceGeneration { get; } = new("stj-sourcegen", StjEndpoints.Prefix);

    public static IReadOnlyList<ServeContender> All { get; } = [EventUnion, SourceGeneration];

    /// <summary>The session that a scenario is about. Each ingests into its own.</summary>
    public string Session(Scenario scenario) => scenario.IsIngest ? $"ses-{scenario.Name}-{Name}" : $"ses-{scenario.Name}";
}
