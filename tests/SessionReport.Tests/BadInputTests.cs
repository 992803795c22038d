namespace SessionReport.Tests;

public class BadInputTests
{
    private const string Good = """{"type":"text","content":"ok"}""";

    [Theory]
    [InlineData($$"""{"events":[{{Good}},{"type":"text" "content":"x"}]}""", "MalformedJson", 1, "/events/1")]
    [InlineData($$"""{"events":[{{Good}},{{Good}},{"type":"te""", "Truncated", 2, "/events/2/type")]
    [InlineData($$"""{"events":[{{Good}}],"session_id":tru}""", "MalformedJson", 1, "/session_id")]
    [InlineData($$"""{"events":[{{Good}}]} x""", "MalformedJson", 1, "")]
    [InlineData("""[1,2]""", "WrongRoot", 0, "", "session")]
    [InlineData($$"""[{{Good}},{"type":"text" "content":"x"}]""", "MalformedJson", 1, "/1")]
    [InlineData($$"""{{Good}} {{Good}} {"type":"te""", "Truncated", 2, "/type")]
    [InlineData($$"""{{Good}} """ + "\n" + """{"type":"text" "content":"x"}""", "MalformedJson", 1, "", "lines", 2)]
    [InlineData($$"""data: {{Good}}""" + "\n\n" + """data: {"type":"text" "content":"x"}""" + "\n\n", "MalformedJson", 1, "", "auto", 3)]
    [InlineData("\u001e" + Good + "\n\u001e{]\n", "MalformedJson", 1, "", "auto", 2)]
    public async Task WhatCameBefore_IsReportedAndTheErrorLocated(string session, string code, int events, string path, string format = "auto", int line = 1)
    {
        Outcome json = await SessionReportRun.RunOnTextAsync(session, "--json", "--format", format);
        Assert.Equal(1, json.ExitCode);
        Assert.Equal(events, json.Json.GetProperty("event_count").GetInt32());
        Assert.Equal(events, json.Json.GetProperty("events").GetProperty("text").GetProperty("count").GetInt32());
        Assert.Equal(code, json.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(path, json.Json.GetProperty("error").GetProperty("path").GetString());
        Assert.StartsWith("SessionReport: standard input: ", json.Complaint, StringComparison.Ordinal);
        Assert.Contains($"(line {line}, column ", json.Complaint, StringComparison.Ordinal);

        Outcome text = await SessionReportRun.RunOnTextAsync(session, "--format", format);
        Assert.Equal(1, text.ExitCode);
        Assert.Contains("Incomplete", text.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text.Output + text.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HeadBeforeTheError_IsReported()
    {
        const string cut = """{"session_id":"ses-1","generated_title":"A title","events":[{"type":"text","content":"a"},{"type""";
        Outcome text = await SessionReportRun.RunOnTextAsync(cut);
        Assert.Equal(1, text.ExitCode);
        Assert.Contains("A title", text.Output, StringComparison.Ordinal);
        Assert.Contains("ses-1", text.Output, StringComparison.Ordinal);
        Outcome json = await SessionReportRun.RunOnTextAsync(cut, "--json");
        Assert.Equal("ses-1", json.Json.GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task InvalidUtf8_IsBadInput()
    {
        Outcome outcome = await SessionReportRun.RunWithInputAsync([.. """{"events":[{"type":"text","content":"""u8, (byte)'"', 0xFF, (byte)'"', (byte)'}'], "--json");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("InvalidUtf8", outcome.Json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task EmptyInput_IsSaid()
    {
        Outcome outcome = await SessionReportRun.RunWithInputAsync([], "-");
        Assert.Equal((1, "", "SessionReport: standard input: is empty."), (outcome.ExitCode, outcome.Output, outcome.Complaint));
    }

    [Fact]
    public async Task MissingFile_IsSaid()
    {
        Outcome outcome = await SessionReportRun.RunAsync(RepositoryRoot.Combine("no\nsuch.json"));
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith("no such.json: there is no such file.", outcome.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_IsSaid()
    {
        Outcome outcome = await SessionReportRun.RunAsync(RepositoryRoot.Path);
        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith(": is a directory, not a file.", outcome.Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneBadFileOfTwo_DoesNotKeepTheOtherFromItsReport()
    {
        Outcome outcome = await SessionReportRun.RunAsync("--json", RepositoryRoot.Combine("missing.json"), SessionReportRun.Example);
        Assert.Equal(3, outcome.ExitCode);
        Assert.Equal(25, outcome.Json.GetProperty("event_count").GetInt32());
    }

    [Fact]
    public async Task Strict_EndsAtTheFirstUnknownEvent()
    {
        Outcome outcome = await SessionReportRun.RunAsync("--json", "--strict", SessionReportRun.Example);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal("UnknownEvent", outcome.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(9, outcome.Json.GetProperty("event_count").GetInt32());
    }
}
