using System.Text.Json;

namespace SessionReport.Tests;

public class JsonReportTests
{
    [Theory]
    [InlineData("get-full-session.json")]
    [InlineData("get-full-session.seed.json")]
    public async Task Example_IsCountedAsByJsonDocument(string file) =>
        await AgreeAsync(RepositoryRoot.Combine("schema", "examples", file));

    [Fact]
    public async Task EnvelopeOfTheExample_IsThere()
    {
        JsonElement report = (await SessionReportRun.RunAsync("--json", SessionReportRun.Example)).Json;
        using JsonDocument session = JsonDocument.Parse(await File.ReadAllBytesAsync(SessionReportRun.Example, TestContext.Current.CancellationToken));
        Assert.Equal(session.RootElement.GetProperty("session_id").GetString(), report.GetProperty("session_id").GetString());
        Assert.Equal(session.RootElement.GetProperty("generated_title").GetString(), report.GetProperty("title").GetString());
        Assert.Equal(session.RootElement.GetProperty("last_updated_at").GetString(), report.GetProperty("last_updated_at").GetString());
        Assert.Equal(session.RootElement.GetProperty("index_ids").GetArrayLength(), report.GetProperty("indexes").GetInt32());
        Assert.Equal(new FileInfo(SessionReportRun.Example).Length, report.GetProperty("bytes").GetInt64());
    }

    [Fact]
    public async Task WhatStraysInTheExample_IsNamed()
    {
        JsonElement report = (await SessionReportRun.RunAsync("--json", SessionReportRun.Example)).Json;
        Assert.Equal("""{"reasons":{"unknown_tag":1,"missing_tag":1},"tags":{"plan_update":1},"first":{"index":17,"offset":3862}}""", report.GetProperty("unknown").GetRawText());
        Assert.Equal("""{"count":1,"first":{"index":21,"offset":4446}}""", report.GetProperty("strays").GetRawText());
        Assert.Equal(JsonValueKind.Null, report.GetProperty("error").ValueKind);
        Assert.True(report.GetProperty("speed").GetProperty("events_per_second").GetDouble() > 0);
    }

    internal static async Task AgreeAsync(string path)
    {
        using JsonDocument session = JsonDocument.Parse(await File.ReadAllBytesAsync(path));
        IndependentCount expected = IndependentCount.Of(session.RootElement);
        Outcome outcome = await SessionReportRun.RunAsync("--json", path);
        Assert.Equal(0, outcome.ExitCode);
        JsonElement report = outcome.Json;

        Assert.Equal(expected.Events, report.GetProperty("events").EnumerateObject().ToDictionary(static p => p.Name, static p => (Long(p.Value, "count"), Long(p.Value, "bytes"))));
        Assert.Equal(expected.Tools, report.GetProperty("tools").EnumerateObject().ToDictionary(static p => p.Name, static p => (Long(p.Value, "calls"), Long(p.Value, "results"), Long(p.Value, "failures"), Long(p.Value, "result_bytes"))));
        Assert.Equal(expected.Characters, report.GetProperty("characters").EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value.GetInt64()));
        JsonElement runs = report.GetProperty("runs");
        Assert.Equal((expected.Runs.Runs, expected.Runs.Failed), (Long(runs, "count"), Long(runs, "failed")));
        Assert.Equal((expected.Runs.Input, expected.Runs.Output, expected.Runs.Turns), (Long(runs, "input_tokens"), Long(runs, "output_tokens"), Long(runs, "turns")));
        Assert.Equal(expected.Runs.Duration, runs.GetProperty("duration_ms").GetDouble(), tolerance: Math.Max(1, expected.Runs.Duration) * 1e-12);
    }

    private static long Long(JsonElement element, string name) => element.GetProperty(name).GetInt64();
}
