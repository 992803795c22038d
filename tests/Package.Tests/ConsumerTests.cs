namespace EventUnion.Package.Tests;

[Collection(PackageCollection.Name)]
public class ConsumerTests(PackedPackage package)
{
    private const string Schema = """<AdditionalFiles Include="schema/chat-session.schema.json" />""";
    private const string YamlItem = """<AdditionalFiles Include="schema/orders.yaml" />""";
    private const string YamlText = """
        # Aliases, flows and plain scalars: what JSON has not.
        $defs:
          money: &money { type: number }
        oneOf:
        - title: OrderPaid
          required: [type, total]
          properties:
            type: { const: order.paid }
            total: *money
        - title: OrderSent
          required: [type]
          properties:
            type: { const: order.sent }
        """;

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
    public async Task OlderFramework_IsToldByThePackageManager()
    {
        using ConsumerProject project = new ConsumerProject(package, s_idle, Schema, "<TargetFramework>net8.0</TargetFramework>").WithSchema();
        DotNetResult build = await project.BuildAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("NU1202", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS0246", build.Output, StringComparison.Ordinal);
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

    [Fact]
    public async Task YamlSchema_IsReadByTheInstalledPackage()
    {
        using ConsumerProject project = new ConsumerProject(package, ["YamlSchema.cs"], YamlItem).WithFile("schema/orders.yaml", YamlText);
        DotNetResult build = await project.BuildAsync();
        Assert.True(build.ExitCode == 0, build.ToString());
        Assert.Empty(build.Diagnostics);
        DotNetResult run = await project.RunAsync();
        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("OrderPaid 12.50", run.Output.Trim());
    }

    [Fact]
    public async Task BrokenYamlSchema_IsOneDiagnosticInTheSchemaFile()
    {
        using ConsumerProject project = new ConsumerProject(package, ["YamlSchema.cs"], YamlItem).WithFile("schema/orders.yaml", YamlText.Replace("oneOf:", "oneOf: [", StringComparison.Ordinal));
        DotNetResult build = await project.BuildAsync();
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains(build.Diagnostics, d => d.StartsWith("orders.yaml(", StringComparison.Ordinal) && d.EndsWith("): EU0003", StringComparison.Ordinal));
    }
}
