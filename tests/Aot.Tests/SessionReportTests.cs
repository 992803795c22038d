using System.Text.Json.Nodes;

namespace EventUnion.Aot.Tests;

/// <summary>The main job as a native program, beside the same on the JIT.</summary>
public class SessionReportTests(NativeReport native)
{
    private static readonly string s_example = RepositoryRoot.Combine("schema", "examples", "get-full-session.json");

    private static readonly string s_managed = Path.Combine(AppContext.BaseDirectory, "SessionReport.dll");

    [Fact]
    public void Publishing_HasNoWarning() => native.RequireCleanPublish();

    [Theory]
    [InlineData(0, "--json")]
    [InlineData(1, "--json", "--strict")]
    public async Task Json_IsTheSameAsOnTheJit(int exitCode, params string[] arguments)
    {
        byte[] session = await File.ReadAllBytesAsync(s_example, TestContext.Current.CancellationToken);
        await SameAsync(exitCode, session, arguments);
    }

    [Theory]
    [InlineData("""{"events":[{"type":"text","content":"ok"},{"type":"tex""")]
    [InlineData("""{"events":[{"type":"text","content":"\ud800"}],"last_updated_at":1e999} x""")]
    [InlineData("[1")]
    public async Task BadInput_EndsTheSameAsOnTheJit(string session) =>
        await SameAsync(1, System.Text.Encoding.UTF8.GetBytes(session), "--json");

    [Fact]
    public async Task Text_IsTheSameAsOnTheJit()
    {
        native.Require();
        ProcessOutcome expected = await ProcessRun.RunAsync("dotnet", [], s_managed, s_example);
        ProcessOutcome actual = await ProcessRun.RunAsync(native.Program, [], s_example);
        Assert.Equal((0, ""), (actual.ExitCode, actual.Errors));
        Assert.Contains("plan_update (1)", actual.Output, StringComparison.Ordinal);
        Assert.Equal(WithoutSpeed(expected.Output), WithoutSpeed(actual.Output));
    }

    [Fact]
    public async Task Help_IsTheSameAsOnTheJit()
    {
        native.Require();
        ProcessOutcome expected = await ProcessRun.RunAsync("dotnet", [], s_managed, "--help");
        ProcessOutcome actual = await ProcessRun.RunAsync(native.Program, [], "--help");
        Assert.Equal(expected, actual);
        Assert.Contains("--json", actual.Output, StringComparison.Ordinal);
    }

    private async Task SameAsync(int exitCode, byte[] session, params string[] arguments)
    {
        native.Require();
        ProcessOutcome expected = await ProcessRun.RunAsync("dotnet", session, [s_managed, .. arguments]);
        ProcessOutcome actual = await ProcessRun.RunAsync(native.Program, session, arguments);
        Assert.Equal(exitCode, actual.ExitCode);
        Assert.Equal(expected.Errors, actual.Errors);
        Assert.Equal(exitCode, expected.ExitCode);
        Assert.Equal(JsonWithoutSpeed(expected.Output), JsonWithoutSpeed(actual.Output));
    }

    private static string JsonWithoutSpeed(string line)
    {
        JsonObject report = JsonNode.Parse(line)!.AsObject();
        Assert.True(report.Remove("speed"));
        return report.ToJsonString();
    }

    private static string WithoutSpeed(string report) =>
        string.Join('\n', report.Split('\n').Where(static line => !line.StartsWith(" Read in", StringComparison.Ordinal)));
}
