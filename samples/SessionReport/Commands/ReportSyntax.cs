using System.CommandLine;
using SessionReport.Input;
using SessionReport.Output;

namespace SessionReport.Commands;

/// <summary>What can be said on the command line of a report.</summary>
internal sealed class ReportSyntax
{
    private readonly Argument<string[]> _files = new("files") { Description = "Histories, one per file. - is standard input, and so is nothing where input is piped.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Option<InputFormat> _format = Choice.Of<InputFormat>(
        "--format",
        "format",
        "How events are told apart: session (a document with its events inside), lines (JSON Lines), array, values (one after the other), sequence (RFC 7464) or sse (server-sent events). By default what the input begins like.");

    private readonly Option<InputCompression> _compression = Choice.Of<InputCompression>(
        "--compression",
        "kind",
        "gzip, brotli or none. By default what the first bytes say, and brotli for files called .br, which have no mark.");

    private readonly Option<BadRecordPolicy> _badRecords = Choice.Of<BadRecordPolicy>(
        "--bad-records",
        "what",
        "stop (the default) or skip, at a record that can't be read. Skipped ones are named with line and offset. After malformed JSON only lines, sequence and sse can be gone on with.");

    private readonly Option<bool> _follow = new("--follow") { Description = "Go on as the file grows, with lines, or as standard input comes, and draw the tables anew each time; with --json, write a line each time. Ctrl-C ends it." };

    private readonly Option<bool> _json = new("--json") { Description = "One line of JSON per input instead of tables." };

    private readonly Option<bool> _strict = new("--strict") { Description = "An event that the schema does not know or that breaks it is a bad record." };

    public void AddTo(RootCommand root)
    {
        root.Arguments.Add(_files);
        foreach (Option option in (Option[])[_format, _compression, _badRecords, _follow, _json, _strict])
            root.Options.Add(option);
        _files.Validators.Add(result =>
        {
            // An option that does not exist would pass for a file.
            foreach (string word in result.Tokens.Select(static t => t.Value).Where(static w => w.StartsWith('-') && w != "-"))
                result.AddError(WhatIsWrongWith(word, root));
        });
    }

    public ReportOptions OptionsOf(ParseResult parsed) => new()
    {
        Json = parsed.GetValue(_json),
        Strict = parsed.GetValue(_strict),
        Follow = parsed.GetValue(_follow),
        Format = parsed.GetValue(_format),
        Compression = parsed.GetValue(_compression),
        BadRecords = parsed.GetValue(_badRecords),
    };

    private static string WhatIsWrongWith(string word, RootCommand root)
    {
        string shown = Printable.Line(word, 100);
        return root.Subcommands.FirstOrDefault(c => c.Options.Any(o => o.Name == word)) is { } command
            ? $"{shown} is an option of the command {command.Name}: SessionReport {command.Name} {shown} …"
            : $"There is no option {shown}. A file of that name is ./{shown}.";
    }

    public string[] PathsOf(ParseResult parsed) => parsed.GetValue(_files) ?? [];
}
