using System.Text.Json;
using System.Text.Json.Nodes;
using SessionReport.Input;
using static SessionReport.ChatSchema;

namespace SessionReport.Tests;

/// <summary>Whatever events stand in, they are reported on as the read of a span counts them.</summary>
public class FormatTests
{
    private static readonly JsonNode s_expected = OfSpan();

    public static TheoryData<string, string> Inputs => new(
        from format in Enum.GetNames<InputFormat>().Skip(1)
        from compression in Enum.GetNames<InputCompression>().Skip(1)
        select (format.ToLowerInvariant(), compression.ToLowerInvariant()));

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Input_IsReportedAsTheSpan(string format, string compression)
    {
        byte[] input = InputOf(format, compression);
        Same(format, compression, await SessionReportRun.RunWithInputAsync(input, "--json", "--format", format, "--compression", compression));

        // By its first bytes; those of Brotli say nothing.
        string[] declared = compression == "brotli" ? ["--compression", compression] : [];
        Same(format, compression, await SessionReportRun.RunWithInputAsync(input, ["--json", .. declared]));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task File_IsReportedAsTheSpan(string format, string compression)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write(compression == "brotli" ? "history.br" : "history", InputOf(format, compression));
        Same(format, compression, await SessionReportRun.RunAsync("--json", path));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task InputThatComesByteByByte_IsReportedAsTheSpan(string format, string compression)
    {
        byte[] input = InputOf(format, compression);
        using var output = new StringWriter { NewLine = "\n" };
        Same(format, compression, await SessionReportRun.RunAsync(false, () => new DrippingStream(input), output, "--json", "--compression", compression));
    }

    [Fact]
    public async Task TextReport_SaysWhatTheInputWas()
    {
        byte[] input = InputOf("lines", "gzip");
        Outcome outcome = await SessionReportRun.RunWithInputAsync(input);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains(" kB, JSON Lines, gzip\n", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lines")]
    [InlineData("values")]
    [InlineData("sequence")]
    [InlineData("sse")]
    public async Task NothingInAFormatThatWasAskedFor_IsNoError(string format)
    {
        Outcome outcome = await SessionReportRun.RunWithInputAsync([], "--json", "--format", format);
        Assert.Equal((0, 0L), (outcome.ExitCode, outcome.Json.GetProperty("event_count").GetInt64()));
    }

    private static byte[] InputOf(string format, string compression) =>
        Framed.Compress(Enum.Parse<InputCompression>(compression, ignoreCase: true), Framed.As(Enum.Parse<InputFormat>(format, ignoreCase: true)));

    private static void Same(string format, string compression, Outcome outcome)
    {
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        JsonElement report = outcome.Json;
        Assert.Equal((format, compression), (report.GetProperty("format").GetString(), report.GetProperty("compression").GetString()));
        Assert.Equal(format == "session" ? "s" : null, report.GetProperty("session_id").GetString());

        // Up to the marker that ends it, of a stream that has one.
        long length = Framed.As(Enum.Parse<InputFormat>(format, ignoreCase: true)).Length;
        Assert.InRange(report.GetProperty("bytes").GetInt64(), format == "sse" ? length - "data: [DONE]\n\n".Length : length, length);
        Assert.Equal(s_expected.ToJsonString(), WhatEventsSay(JsonNode.Parse(report.GetRawText())!).ToJsonString());
    }

    private static JsonNode OfSpan()
    {
        var totals = SessionRead.NewTotals();
        Session.Read(Framed.As(InputFormat.Session), ref totals);
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            Output.JsonReport.Write(writer, new SessionSummary
            {
                Input = "",
                Format = InputFormat.Session,
                Compression = InputCompression.None,
                Bytes = 0,
                Head = null,
                Totals = totals,
                Error = null,
                Fault = null,
                Skipped = 0,
                FirstSkipped = [],
                IsFollowed = false,
                Time = TimeSpan.Zero,
            });
        }

        return WhatEventsSay(JsonNode.Parse(bytes.ToArray())!);
    }

    /// <summary>A report without what the format decides.</summary>
    private static JsonNode WhatEventsSay(JsonNode report)
    {
        foreach (string member in (string[])["input", "format", "compression", "bytes", "session_id", "last_updated_at", "speed"])
            Assert.True(report.AsObject().Remove(member));
        foreach (string where in (string[])["unknown", "strays"])
            Assert.True(report[where]!["first"]!.AsObject().Remove("offset"));
        return report;
    }
}
