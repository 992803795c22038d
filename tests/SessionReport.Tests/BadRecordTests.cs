using System.Text;
using System.Text.Json;

namespace SessionReport.Tests;

public class BadRecordTests
{
    private const string Good = """{"type":"text","content":"ok"}""";

    private const string Bad = """{"type":"text" "content":"bad"}""";

    [Theory]
    [InlineData("lines", "", "\n")]
    [InlineData("sequence", "\u001e", "\n")]
    [InlineData("sse", "data: ", "\n\n")]
    public async Task SkippedRecords_AreNamedWithLineAndOffset(string format, string before, string after)
    {
        string[] events = [Good, Bad, Good, Good, Bad, Good];
        string input = string.Concat(events.Select(e => before + e + after));
        Outcome outcome = await SessionReportRun.RunOnTextAsync(input, "--json", "--format", format, "--bad-records", "skip");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(4, outcome.Json.GetProperty("event_count").GetInt64());
        Assert.Equal(JsonValueKind.Null, outcome.Json.GetProperty("error").ValueKind);
        JsonElement skipped = outcome.Json.GetProperty("skipped");
        Assert.Equal(2, skipped.GetProperty("count").GetInt64());
        Assert.Equal(PlacesOf(input), skipped.GetProperty("first").EnumerateArray().Select(static e => (e.GetProperty("line").GetInt64(), e.GetProperty("offset").GetInt64())));
        Assert.Equal(2, outcome.Errors.Split('\n').Count(static line => line.StartsWith("SessionReport: standard input: left out: ", StringComparison.Ordinal)));
        Assert.All(PlacesOf(input), place => Assert.Contains($"(line {place.Line}, column ", outcome.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TextReport_SaysHowManyWereLeftOut()
    {
        Outcome outcome = await SessionReportRun.RunOnTextAsync($"{Good}\n{Bad}\n{Bad}\n{Good}\n", "--bad-records", "skip");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("2 records that can't be read; the first is in line 2, at offset ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyBadRecords_AreCountedAndTheFirstNamed()
    {
        string input = string.Concat(Enumerable.Repeat(Bad + "\n", 500));
        Outcome outcome = await SessionReportRun.RunOnTextAsync(input, "--json", "--format", "lines", "--bad-records", "skip");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(500, outcome.Json.GetProperty("skipped").GetProperty("count").GetInt64());
        Assert.Equal(10, outcome.Json.GetProperty("skipped").GetProperty("first").GetArrayLength());
        Assert.Contains("left out: 490 more", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"[{Good},{Bad},{Good}]")]
    [InlineData($$"""{"events":[{{Good}},{{Bad}},{{Good}}]}""")]
    public async Task WhereNobodyKnowsTheNextEvent_TheReadEnds(string input)
    {
        Outcome outcome = await SessionReportRun.RunOnTextAsync(input, "--json", "--bad-records", "skip");
        Assert.Equal((1, 1L), (outcome.ExitCode, outcome.Json.GetProperty("event_count").GetInt64()));
        Assert.Equal("MalformedJson", outcome.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(0, outcome.Json.GetProperty("skipped").GetProperty("count").GetInt64());
    }

    [Fact]
    public async Task Strict_SkipsWhatTheSchemaDoesNotKnow()
    {
        Outcome outcome = await SessionReportRun.RunAsync("--json", "--strict", "--bad-records", "skip", SessionReportRun.Example);
        Assert.Equal((0, 21L), (outcome.ExitCode, outcome.Json.GetProperty("event_count").GetInt64()));
        Assert.Equal(["UnknownEvent", "UnknownEvent", "UnknownEvent", "Stray"], outcome.Json.GetProperty("skipped").GetProperty("first").EnumerateArray().Select(static e => e.GetProperty("code").GetString()));
    }

    /// <summary>Line and offset of what is wrong with each bad record.</summary>
    private static IEnumerable<(long Line, long Offset)> PlacesOf(string input)
    {
        const int wrong = 15; // where a comma or brace should stand
        for (int at = input.IndexOf(Bad, StringComparison.Ordinal); at >= 0; at = input.IndexOf(Bad, at + 1, StringComparison.Ordinal))
            yield return (1 + input[..at].Count(static c => c == '\n'), Encoding.UTF8.GetByteCount(input[..(at + wrong)]));
    }
}
