namespace EventUnion.Package.Tests;

/// <summary>A project that keeps a baseline of its schema's events, from its first line to the next version of the schema.</summary>
[Collection(PackageCollection.Name)]
public class BaselineTests(PackedPackage package)
{
    private const string Baseline = "schema/ChatSchema.events.txt";

    private const string Items = $"""<AdditionalFiles Include="schema/chat-session.schema.json;{Baseline}" />""";

    [Fact]
    public async Task Baseline_IsWrittenByTheCommandLine_AndNamesWhatANewSchemaChanges()
    {
        using ConsumerProject project = new ConsumerProject(package, ["ChatSchema.cs", "Idle.cs"], Items).WithSchema().WithFile(Baseline, "");
        DotNetResult first = await project.BuildAsync();
        Assert.NotEqual(0, first.ExitCode);
        Assert.Equal(["ChatSchema.events.txt(1,1): EU0044"], first.Diagnostics);

        DotNetResult format = await project.FormatAsync("analyzers", "--diagnostics", "EU0047", "--severity", "hidden", "--no-restore");
        Assert.True(format.ExitCode == 0, format.ToString());
        string[] lines = project.Read(Baseline).Split('\n');
        Assert.Contains("Event: union by \"type\", which may be left out", lines);
        Assert.Contains("  ToolCall: 5 \"tool_call\"", lines);
        DotNetResult written = await project.BuildAsync();
        Assert.True(written.ExitCode == 0, written.ToString());
        Assert.Empty(written.Diagnostics);

        project.WithSchema(static text => text.Replace("\"const\": \"tool_call\"", "\"const\": \"tool.call\"", StringComparison.Ordinal));
        DotNetResult next = await project.BuildAsync();
        Assert.NotEqual(0, next.ExitCode);
        Assert.NotEmpty(next.Diagnostics);
        Assert.All(next.Diagnostics, static d => Assert.StartsWith("ChatSchema.events.txt(", d, StringComparison.Ordinal));
        Assert.Contains("'ToolCall: 5 \"tool_call\"' to 'ToolCall: 5 \"tool.call\"'", next.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DriftRaisedToErrors_BreaksTheBuildAtTheHandlers()
    {
        const string Handlers = """
            using EventUnion;
            using static Consumer.ChatSchema;

            namespace Consumer;

            [EventVisitor(Default = nameof(Other))]
            internal partial struct Searches : IEventVisitor
            {
                public void Visit(ToolCall e) { }
                private readonly void Other(Event e) { }

                public static bool IsText(EventKind kind) => kind switch { EventKind.Text => true, _ => false };
            }
            """;
        const string Config = """
            is_global = true
            dotnet_diagnostic.EU0040.severity = error
            dotnet_diagnostic.EU0042.severity = error
            """;
        using ConsumerProject project = new ConsumerProject(package, ["ChatSchema.cs", "Idle.cs"], """<AdditionalFiles Include="schema/chat-session.schema.json" />""")
            .WithSchema().WithFile("Handlers.cs", Handlers);
        DotNetResult lenient = await project.BuildAsync();
        Assert.True(lenient.ExitCode == 0, lenient.ToString());
        Assert.Empty(lenient.Diagnostics);

        DotNetResult strict = await project.WithFile(".globalconfig", Config).BuildAsync();
        Assert.NotEqual(0, strict.ExitCode);
        Assert.Equal(["Handlers.cs(12,55): EU0042", "Handlers.cs(6,2): EU0040"], strict.Diagnostics.Order(StringComparer.Ordinal));
    }
}
