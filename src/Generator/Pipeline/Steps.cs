namespace EventUnion.Generator.Pipeline;

/// <summary>The names of the pipeline's steps, by which tests follow what an edit wakes.</summary>
internal static class Steps
{
    public const string Classes = nameof(Classes);
    public const string Requests = nameof(Requests);
    public const string Files = nameof(Files);
    public const string Baselines = nameof(Baselines);
    public const string Project = nameof(Project);
    public const string Setup = nameof(Setup);
    public const string Inputs = nameof(Inputs);
    public const string Parses = nameof(Parses);
    public const string Models = nameof(Models);
    public const string Twins = nameof(Twins);
    public const string Unions = nameof(Unions);
    public const string Streams = nameof(Streams);
    public const string Objects = nameof(Objects);
    public const string Enums = nameof(Enums);
    public const string Places = nameof(Places);
    public const string Diagnostics = nameof(Diagnostics);
    public const string SetupDiagnostics = nameof(SetupDiagnostics);
    public const string Contracts = nameof(Contracts);
    public const string VisitorTypes = nameof(VisitorTypes);
    public const string VisitorRequests = nameof(VisitorRequests);
    public const string Visitors = nameof(Visitors);
    public const string VisitorTwins = nameof(VisitorTwins);
    public const string VisitorDiagnostics = nameof(VisitorDiagnostics);
}
