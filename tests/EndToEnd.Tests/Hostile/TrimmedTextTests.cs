using System.Diagnostics;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>A program may be trimmed of the texts of its framework's errors. What an error of ours is does not depend on them.</summary>
public class TrimmedTextTests
{
    [Theory]
    [InlineData("-class", "EventUnion.EndToEnd.Tests.Chat.ErrorCodeTests")]
    [InlineData("-class", "EventUnion.EndToEnd.Tests.Hostile.MalformedTests")]
    [InlineData("-class", "EventUnion.EndToEnd.Tests.Embedding.BorrowedReaderTests")]
    [InlineData("-method", "EventUnion.EndToEnd.Tests.Hostile.LimitTests." + nameof(LimitTests.HundredThousandNestedArrays_AreTooDeep))]
    [InlineData("-method", "EventUnion.EndToEnd.Tests.Hostile.TrimmedTextTests." + nameof(Program_IsTrimmedOfItsTexts))]
    public async Task ErrorCodes_AreTheSameWithoutTheTexts(string filter, string tests)
    {
        string own = Path.ChangeExtension(typeof(TrimmedTextTests).Assembly.Location, ".runtimeconfig.json");
        System.Text.Json.Nodes.JsonNode configuration = System.Text.Json.Nodes.JsonNode.Parse(await File.ReadAllTextAsync(own, TestContext.Current.CancellationToken))!;
        configuration["runtimeOptions"]!["configProperties"]!["System.Resources.UseSystemResourceKeys"] = true;
        string folder = Directory.CreateTempSubdirectory("trimmed-texts").FullName;
        try
        {
            string trimmed = Path.Combine(folder, "trimmed.runtimeconfig.json");
            await File.WriteAllTextAsync(trimmed, configuration.ToJsonString(), TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", trimmed, typeof(TrimmedTextTests).Assembly.Location, filter, tests])
            {
                RedirectStandardOutput = true,
                Environment = { [Trimmed] = "1" },
            };
            using Process process = Process.Start(start)!;
            string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            // No test at all is a failure too.
            Assert.True(process.ExitCode == 0 && output.Contains("Total: ", StringComparison.Ordinal) && !output.Contains("Total: 0", StringComparison.Ordinal), output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Says that the switch does what the tests above rely on.</summary>
    [Fact]
    public void Program_IsTrimmedOfItsTexts()
    {
        string message = Assert.ThrowsAny<System.Text.Json.JsonException>(static () =>
        {
            var reader = new System.Text.Json.Utf8JsonReader("[*"u8);
            while (reader.Read())
            {
            }
        }).Message;

        Assert.Contains("LineNumber", message, StringComparison.Ordinal);
        Assert.Equal(Environment.GetEnvironmentVariable(Trimmed) is null, message.Contains("is an invalid start of a value", StringComparison.Ordinal));
    }

    private const string Trimmed = "EVENTUNION_TEST_TRIMMED_TEXTS";
}
