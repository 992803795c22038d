using System.Text;
using SessionReport.Commands;
using SessionReport.Output;
using Spectre.Console;

namespace SessionReport.Tests;

/// <summary>Runs the program within the test's process.</summary>
internal static class SessionReportRun
{
    public static string Example { get; } = RepositoryRoot.Combine("schema", "examples", "get-full-session.json");

    public static Task<Outcome> RunAsync(params string[] arguments) => RunWithInputAsync(null, arguments);

    /// <param name="input">What is piped in; null is a keyboard.</param>
    /// <param name="arguments">The command line.</param>
    public static Task<Outcome> RunWithInputAsync(byte[]? input, params string[] arguments) =>
        RunAsync(input is null, () => new MemoryStream(input ?? []), new StringWriter { NewLine = "\n" }, arguments);

    /// <param name="isKeyboard">Whether nothing is piped in.</param>
    /// <param name="input">Opens standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="arguments">The command line.</param>
    public static Task<Outcome> RunAsync(bool isKeyboard, Func<Stream> input, TextWriter output, params string[] arguments) =>
        RunAsync(isKeyboard, input, output, null, CancellationToken.None, arguments);

    /// <param name="isKeyboard">Whether nothing is piped in.</param>
    /// <param name="input">Opens standard input.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="screen">The screen, if there is one.</param>
    /// <param name="cancellation">Ctrl-C.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<Outcome> RunAsync(bool isKeyboard, Func<Stream> input, TextWriter output, IAnsiConsole? screen, CancellationToken cancellation, params string[] arguments)
    {
        using var errors = new StringWriter { NewLine = "\n" };
        using var bytes = new MemoryStream();
        int code = await CommandLine.RunAsync(arguments, new Terminal
        {
            Out = output,
            Error = errors,
            OpenInput = input,
            OpenOutput = () => bytes,
            InputIsInteractive = isKeyboard,
            OutputIsInteractive = screen is not null,
            Screen = screen,
        }, cancellation);
        return new Outcome(code, output.ToString() + Encoding.UTF8.GetString(bytes.ToArray()), errors.ToString());
    }

    public static Task<Outcome> RunOnTextAsync(string session, params string[] arguments) => RunWithInputAsync(Encoding.UTF8.GetBytes(session), arguments);
}
