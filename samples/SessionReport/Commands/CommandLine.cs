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
        Reports on chat sessions: what a session is, its events by kind, tools, tokens, durations, text, and what the schema does not know.

        A file is read whole into memory, so it takes as much memory as it is large, and it may have 2 GiB at most. No events are kept.

        Exit codes:
          0    the report is complete; events that the schema does not know are no error
          1    an input is no session: the report is of what came before the error
          2    the command line is wrong
          3    a file can't be read or written
          130  ended by Ctrl-C
        """;

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Terminal terminal)
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

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Root(Terminal terminal)
    {
        var inputs = new Argument<string[]>("files") { Description = "Sessions as JSON, one per file. - is standard input, and so is nothing where input is piped.", Arity = ArgumentArity.ZeroOrMore };
        inputs.Validators.Add(static result =>
        {
            // An option that does not exist would pass for a file.
            foreach (var token in result.Tokens.Where(static t => t.Value.StartsWith('-') && t.Value != "-"))
                result.AddError($"There is no option {Printable.Line(token.Value, 100)}. A file of that name is ./{Printable.Line(token.Value, 100)}.");
        });
        var json = new Option<bool>("--json") { Description = "One line of JSON per session instead of tables." };
        var strict = new Option<bool>("--strict") { Description = "End at the first event that the schema does not know or that breaks it." };
        var root = new RootCommand(Description) { inputs, json, strict };
        root.SetAction((parsed, cancellation) =>
        {
            var command = new ReportCommand(terminal, parsed.GetValue(json), parsed.GetValue(strict));
            string[] paths = parsed.GetValue(inputs) ?? [];

            // On another thread: this one waits for Ctrl-C.
            return Task.Run(() => command.Run(paths, cancellation), CancellationToken.None);
        });
        root.Subcommands.Add(Generate(terminal));
        return root;
    }

    private static Command Generate(Terminal terminal)
    {
        var events = new Option<long>("--events") { Description = "How many events.", Required = true };
        events.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && (!long.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
                result.AddError($"--events is a whole number from 0, not {Printable.Line(token.Value, 100)}.");
        });
        var layout = new Option<Layout>("--layout") { Description = "compact, typefirst, spaced or pretty.", DefaultValueFactory = static _ => Layout.Compact };
        var workload = new Option<Workload>("--workload") { Description = "delta (fragments only), mixed (turns with tools) or text (no fragments).", DefaultValueFactory = static _ => Workload.Mixed };
        var seed = new Option<ulong>("--seed") { Description = "Another number gives another session of the same kind.", DefaultValueFactory = static _ => 1 };
        var output = new Option<string>("--output") { Description = "The file to write; it is replaced. Standard output if none is named." };
        var command = new Command("generate", "Makes a synthetic session of any size, to try. The same options give the same bytes.") { events, layout, workload, seed, output };
        command.SetAction((parsed, cancellation) =>
        {
            var plan = new SessionPlan { Events = parsed.GetValue(events), Layout = parsed.GetValue(layout), Workload = parsed.GetValue(workload), Seed = parsed.GetValue(seed) };
            var generate = new GenerateCommand(terminal, plan, parsed.GetValue(output));
            return Task.Run(() => generate.Run(cancellation), CancellationToken.None);
        });
        return command;
    }
}
