namespace EventUnion.Package.Tests;

[Collection(PackageCollection.Name)]
public class ConsumerTests(PackedPackage package)
{
    private const string Schema = """<AdditionalFiles Include="schema/chat-session.schema.json" />""";
    private static readonly string[] s_idle = ["ChatSchema.cs", "Idle.cs"];

    [Fact]
    public async Task InstalledPackage_BuildsWithoutWarningAndRuns()
    {
        using ConsumerProject project = new ConsumerProject(package, ["ChatSchema.cs", "Program.cs"], Schema).WithSchema();
        DotNetResult build = await project.BuildAsync();
        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Empty(build.Diagnostics);

        DotNetResult run = await project.RunAsync(RepositoryRoot.Combine("schema", "examples", "get-full-session.json"));
        Assert.True(run.ExitCode == 0, run.ToString());
        string[] lines = run.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        Assert.Matches("^session ses-[^:]+: [1-9][0-9]* texts, [1-9][0-9]* tool calls, [1-9][0-9]* unknown$", lines[0]);
        Assert.Matches("^pulled [1-9][0-9]* tool calls$", lines[1]);
        Assert.Equal("""{"type":"text_delta","content":"hi"}""", lines[2]);
        Assert.Equal("Truncated at 25", lines[3]);
    }

    [Fact]
    public async Task EveryAnalyzer_HasNothingToSayOfGeneratedCode()
    {
        const string Strict = """
            <AnalysisLevel>latest-all</AnalysisLevel>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <ImplicitUsings>disable</ImplicitUsings>
            <OutputType>Library</OutputType>
            """;
        using ConsumerProject project = new ConsumerProject(package, ["ChatSchema.cs", "DocumentedAssembly.cs"], Schema, Strict).WithSchema();
        DotNetResult build = await project.BuildAsync();
        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Empty(build.Diagnostics);
    }

    [Fact]
    public async Task EveryAnalyzer_IsOnInThatProject()
    {
        using ConsumerProject project = new ConsumerProject(package, ["ChatSchema.cs", "Undisciplined.cs"], Schema, "<AnalysisLevel>latest-all</AnalysisLevel><OutputType>Library</OutputType>").WithSchema();
        DotNetResult build = await project.BuildAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(["Undisciplined.cs(6,48): CA1062"], build.Diagnostics);
    }

    [Fact]
    public async Task OlderLanguageVersion_IsOneDiagnostic()
    {
        using ConsumerProject project = new ConsumerProject(package, s_idle, Schema, "<LangVersion>13</LangVersion>").WithSchema();
        DotNetResult build = await project.BuildAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(["ChatSchema.cs(5,2): EU0014"], build.Diagnostics);
    }

    [Fact]
    public async Task SchemaNotAmongAdditionalFiles_IsOneDiagnosticAtTheAttribute()
    {
        using ConsumerProject project = new ConsumerProject(package, s_idle).WithSchema();
        DotNetResult build = await project.BuildAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(["ChatSchema.cs(5,2): EU0001"], build.Diagnostics);
        Assert.Contains("""<AdditionalFiles Include="schema/chat-session.schema.json" />""", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenSchema_IsOneDiagnosticInTheSchemaFile()
    {
        using ConsumerProject project = new ConsumerProject(package, s_idle, Schema).WithSchema(text => text.Insert(text.IndexOf('\n') + 1, "  oops,\n"));
        DotNetResult build = await project.BuildAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(["chat-session.schema.json(2,3): EU0003"], build.Diagnostics);
    }
}
