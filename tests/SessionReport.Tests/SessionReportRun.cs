using System.Text;
using SessionReport.Commands;
using SessionReport.Output;

namespace SessionReport.Tests;

/// <summary>Runs the program within the test's process.</summary>
internal static class SessionReportRun
{
    public static string Example { get; } = RepositoryRoot.Combine("schema", "examples", "get-full-session.json");

    public static Task<Outcome> RunAsync(params string[] arguments) => RunWithInputAsync(null, arguments);

    /// <param name="input">What is piped in; null is a keyboard.</param>
    /// <param name="arguments">The command line.</param>
    public static async Task<Outcome> RunWithInputAsync(byte[]? input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        using var bytes = new MemoryStream();
        int code = await CommandLine.RunAsync(arguments, new Terminal
        {
            Out = output,
            Error = errors,
            OpenInput = () => new MemoryStream(input ?? []),
            OpenOutput = () => bytes,
            InputIsInteractive = input is null,
            OutputIsInteractive = false,
        });
        return new Outcome(code, output.ToString() + Encoding.UTF8.GetString(bytes.ToArray()), errors.ToString());
    }

    public static Task<Outcome> RunOnTextAsync(string session, params string[] arguments) => RunWithInputAsync(Encoding.UTF8.GetBytes(session), arguments);
}
