using System.Text.Json;

namespace SessionReport.Tests;

/// <summary>What a run of the program came to.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors)
{
    /// <summary>The one line of JSON that was written.</summary>
    public JsonElement Json => JsonDocument.Parse(Assert.Single(Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))).RootElement;

    /// <summary>The one line that was complained.</summary>
    public string Complaint => Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
}
