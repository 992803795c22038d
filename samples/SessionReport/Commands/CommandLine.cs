using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using SessionGenerator;
using SessionReport.Output;

namespace SessionReport.Commands;

/// <summary>The command line: which command, which options, and what becomes of a mistake.</summary>
internal static class CommandLine
{
    private const string Description = """
        Reports on chat histories: what a session is, its events by kind, tools, tokens, durations, text, and what the schema does not know.

        Input of any size is read once, in memory that its largest event bounds.

        Exit codes:
          0    complete; unknown events and skipped records are no error
          1    an input is no history: the report is of what came before the error
          2    the command line is wrong
          3    a file can't be read or written
          130  ended by Ctrl-C, which is the normal end of --follow: 0
          141  who read the output is gone
        """;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="cancellation">Ends it as Ctrl-C does.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellation = default)
    {
        RootCommand root = Root(terminal);
        ParseResult parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            foreach (var error in parsed.Errors)
                terminal.Complain(Printable.Line(error.Message));
            terminal.Complain("--help says what can be given.");
            return ExitCode.Usage;
        }

        // Help would say that a command takes the arguments of the one around it.
        foreach (Argument argument in root.Arguments)
            argument.Hidden = parsed.CommandResult.Command != root;
        int code = await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }, cancellation);
        try
        {
            await terminal.Out.FlushAsync(CancellationToken.None);
        }
        catch (IOException) when (code != ExitCode.Ok)
        {
            // That has been said already.
        }
        catch (IOException error)
        {
            var failed = new OutputException(error);
            if (failed.ReaderIsGone)
                return ExitCode.BrokenPipe;
            terminal.Complain(failed.Message);
            return ExitCode.File;
        }

        return code;
    }

    private static RootCommand Root(Terminal terminal)
    {
        var report = new ReportSyntax();
        var root = new RootCommand(Description);
        report.AddTo(root);
        root.SetAction((parsed, cancellation) =>
        {
            var command = new ReportCommand(terminal, report.OptionsOf(parsed));
            string[] paths = report.PathsOf(parsed);

            // On another thread: this one waits for Ctrl-C.
            return Task.Run(() => command.RunAsync(paths, cancellation), CancellationToken.None);
        });
        root.Subcommands.Add(Generate(terminal));
        return root;
    }

    private static Command Generate(Terminal terminal)
    {
        var events = new Option<long>("--events") { HelpName = "number", Description = "How many events.", Required = true };
        events.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && (!long.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                result.AddError($"--events is a whole number from 0, not {Printable.Line(token.Value, 100)}.");
        });
        Option<HistoryFormat> format = Choice.Of<HistoryFormat>("--format", "format", "session (one document, the default), lines (JSON Lines), array, values, sequence (RFC 7464) or sse (server-sent events).");
        Option<Layout> layout = Choice.Of<Layout>("--layout", "layout", "compact (the default), typefirst, spaced or pretty.");
        Option<Workload> workload = Choice.Of<Workload>("--workload", "kind", "delta (fragments only), mixed (turns with tools, the default) or text (no fragments).");
        workload.DefaultValueFactory = static _ => Workload.Mixed;
        var seed = new Option<ulong>("--seed") { HelpName = "number", Description = "Another number gives another history of the same kind.", DefaultValueFactory = static _ => 1 };
        seed.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && !ulong.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                result.AddError($"--seed is a whole number from 0, not {Printable.Line(token.Value, 100)}.");
        });
        var output = new Option<string>("--output") { HelpName = "file", Description = "The file to write; it is replaced. Standard output if none is named." };
        var command = new Command("generate", "Makes a synthetic history of any size, to try. The same options give the same bytes.") { events, format, layout, workload, seed, output };
        command.SetAction((parsed, cancellation) =>
        {
            var plan = new SessionPlan { Events = parsed.GetValue(events), Format = parsed.GetValue(format), Layout = parsed.GetValue(layout), Workload = parsed.GetValue(workload), Seed = parsed.GetValue(seed) };
            var generate = new GenerateCommand(terminal, plan, parsed.GetValue(output));
            return Task.Run(() => generate.Run(cancellation), CancellationToken.None);
        });
        return command;
    }
}
