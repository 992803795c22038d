using System.Text;
using Spectre.Console;

namespace SessionReport.Tests;

/// <summary>What a person sees.</summary>
public class ScreenTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task Report_FitsTheScreen(int width)
    {
        using var screen = new StringWriter { NewLine = "\n" };
        Outcome outcome = await ShowAsync(screen, width, 60, [], SessionReportRun.Example);
        Assert.Equal(0, outcome.ExitCode);
        string[] lines = screen.ToString().Split('\n');
        Assert.Contains(lines, static line => line.Contains("tool_result", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, width));
        Assert.DoesNotContain("\n\n\n", string.Join('\n', lines.Select(static line => line.TrimEnd())).TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(79)]
    public async Task NarrowScreen_KeepsTheNamesOfTools(int width)
    {
        using var screen = new StringWriter { NewLine = "\n" };
        Outcome wide = await SessionReportRun.RunAsync("--json", SessionReportRun.Example);
        await ShowAsync(screen, width, 60, [], SessionReportRun.Example);
        string[] lines = screen.ToString().Split('\n');
        string[] tools = [.. wide.Json.GetProperty("tools").EnumerateObject().Select(static t => t.Name)];
        Assert.NotEmpty(tools);
        Assert.All(tools, tool => Assert.Contains(lines, line => line.TrimStart().StartsWith(tool, StringComparison.Ordinal)));
        Assert.All(lines, line => Assert.InRange(line.TrimEnd().Length, 0, width));
    }

    [Fact]
    public async Task FollowedInput_IsDrawnAnewWithinTheScreenAndReportedOnInTheEnd()
    {
        using var screen = new StringWriter { NewLine = "\n" };
        Outcome outcome = await ShowAsync(screen, 80, 12, Framed.As(Input.InputFormat.Lines), "--follow");
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("Ctrl-C", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("Followed for", screen.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Read in", screen.ToString(), StringComparison.Ordinal);
    }

    private static async Task<Outcome> ShowAsync(StringWriter screen, int width, int height, byte[] input, params string[] arguments)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(screen),
        });
        (console.Profile.Width, console.Profile.Height) = (width, height);
        console.Profile.Capabilities.Unicode = true;
        using var output = new StringWriter();
        return await SessionReportRun.RunAsync(false, () => new MemoryStream(input), output, console, TestContext.Current.CancellationToken, arguments);
    }
}
