using SessionReport.Input;
using SessionReport.Output;

namespace SessionReport.Commands;

/// <summary>Reads inputs one after the other, or follows one, and reports on each.</summary>
internal sealed class ReportCommand(Terminal terminal, ReportOptions options)
{
    private const string StandardInput = "standard input";

    private readonly ReportWriter _writer = new(terminal, options.Json);

    /// <summary>Does it all.</summary>
    /// <param name="paths">The inputs.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The exit code: that of the first input that went wrong.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (MistakeIn(paths) is { } mistake)
        {
            terminal.Complain($"{mistake} --help says more.");
            return ExitCode.Usage;
        }

        int code = ExitCode.Ok;
        foreach (string path in paths.Count == 0 ? ["-"] : paths)
        {
            int one = await RunOneAsync(path, cancellation);
            code = code == ExitCode.Ok || one >= ExitCode.Interrupted ? one : code;
            if (one >= ExitCode.Interrupted)
                break;
        }

        return code;
    }

    private string? MistakeIn(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0 && terminal.InputIsInteractive)
            return "give the file of a session, or pipe one in.";
        if (!options.Follow)
            return null;
        if (paths.Count > 1)
            return "--follow takes one input.";
        bool isPlainLines = options.Format is InputFormat.Auto or InputFormat.Lines && options.Compression is InputCompression.Auto or InputCompression.None;
        return isPlainLines || paths is not [not "-"] ? null : "--follow of a file takes JSON Lines that are not compressed; anything else can be piped in.";
    }

    private async Task<int> RunOneAsync(string path, CancellationToken cancellation)
    {
        try
        {
            SessionSummary? summary = options.Follow ? await FollowAsync(path, cancellation) : Read(path, cancellation);
            return summary is null ? ExitCode.BadInput : Conclude(summary);
        }
        catch (InputException error)
        {
            terminal.Complain(error.Message);
            return ExitCode.File;
        }
        catch (OutputException error)
        {
            if (!error.ReaderIsGone)
                terminal.Complain(error.Message);
            return error.ReaderIsGone ? ExitCode.BrokenPipe : ExitCode.File;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("stopped.");
            return ExitCode.Interrupted;
        }
    }

    private SessionSummary? Read(string path, CancellationToken cancellation)
    {
        return terminal.WithProgress("Reading", LengthOf(path), progress =>
        {
            using SessionInput input = Open(path, progress, cancellation);
            if (path != "-" && options.Format is not (InputFormat.Auto or InputFormat.Session))
                NoteIfSession(input, "try --format session.");
            return IsNothing(input) ? null : ReadOf(input).Read(input.Bytes);
        });
    }

    private async Task<SessionSummary?> FollowAsync(string path, CancellationToken cancellation)
    {
        if (path != "-")
        {
            InputFile.RequireNoDirectory(path);
            if (File.Exists(path))
            {
                using SessionInput begun = SessionInput.OfFile(path, InputFormat.Lines, options.Compression, null, CancellationToken.None);
                NoteIfSession(begun, "--follow reads lines, so leave it out.");
            }
            else
            {
                terminal.Complain($"{Printable.Line(path)}: there is no such file yet; waiting for it.");
            }

            var read = new SessionRead(Printable.Line(path), InputFormat.Lines, InputCompression.None, options.Events, options.BadRecords);
            return await _writer.WhileReadAsync(show => read.FollowAsync(HistorySource.Follow(path), show, cancellation));
        }

        using SessionInput input = Open(path, null, cancellation);
        return IsNothing(input) ? null : await _writer.WhileReadAsync(show => ReadOf(input).FollowAsync(input.Bytes, show, cancellation));
    }

    /// <summary>
    /// Says of a document that is read as events of their own what it looks like: all that it comes to otherwise is an event without a tag, or malformed lines. What is looked at is read all the same: an
    /// input may be one that can be opened once, as a pipe is that a shell puts in a file's place.
    /// </summary>
    private void NoteIfSession(SessionInput input, string advice)
    {
        if (FormatGuess.Of(input.Bytes) == InputFormat.Session)
            terminal.Complain($"{input.Name}: looks like a session; {advice}");
    }

    private SessionInput Open(string path, IProgress<long>? progress, CancellationToken cancellation) => path == "-"
        ? SessionInput.Of(terminal.OpenInput(), StandardInput, options.Format, options.Compression, progress, cancellation)
        : SessionInput.OfFile(path, options.Format, options.Compression, progress, cancellation);

    /// <summary>Whether there is nothing to report on, which is said then. A format that was asked for may well have no events.</summary>
    private bool IsNothing(SessionInput input)
    {
        bool isNothing = input.Bytes.IsEmpty && options.Format == InputFormat.Auto;
        if (isNothing)
            terminal.Complain($"{input.Name}: is empty.");
        return isNothing;
    }

    private SessionRead ReadOf(SessionInput input) => new(input.Name, input.Format, input.Compression, options.Events, options.BadRecords);

    /// <summary>Writes the report, and says what went wrong.</summary>
    private int Conclude(SessionSummary summary)
    {
        if (summary.Fault is OperationCanceledException stopped)
            throw stopped;
        if (summary.Fault is null || summary.Bytes > 0)
            _writer.Write(summary);

        foreach (EventError skipped in summary.FirstSkipped)
            terminal.Complain($"{summary.Input}: left out: {Printable.Line(skipped.ToString())}");
        if (summary.Skipped > summary.FirstSkipped.Count)
            terminal.Complain($"{summary.Input}: left out: {Units.Count(summary.Skipped - summary.FirstSkipped.Count)} more");
        if (summary.Error is { } error)
            terminal.Complain($"{summary.Input}: {Printable.Line(error.ToString())}");
        if (summary.Fault is { } fault)
            terminal.Complain(InputFile.Complaint(summary.Input, fault));
        return summary.Error is not null || summary.Fault is InvalidDataException ? ExitCode.BadInput : summary.Fault is not null ? ExitCode.File : ExitCode.Ok;
    }

    /// <summary>How long a file is; null where only reading it tells, as of a pipe or a file that the operating system makes up.</summary>
    private static long? LengthOf(string path)
    {
        try
        {
            return path != "-" && new FileInfo(path) is { Exists: true, Length: > 0 } file ? file.Length : null;
        }
        catch (Exception error) when (InputFile.IsFault(error))
        {
            // Opening it says what is wrong with it.
            return null;
        }
    }
}
