using System.Buffers;
using System.Text;
using System.Text.Json;
using SessionReport.Input;
using SessionReport.Output;

namespace SessionReport.Commands;

/// <summary>Reads inputs one after the other and reports on each.</summary>
internal sealed class ReportCommand(Terminal terminal, bool json, bool strict)
{
    private const string StandardInput = "standard input";

    private readonly EventReadOptions _options = (strict ? EventReadOptions.Strict : EventReadOptions.Default) with { MaxEventBytes = EventReadOptions.MaxEventBytesLimit };

    /// <summary>Does it all.</summary>
    /// <param name="paths">The inputs.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The exit code: that of the first input that went wrong.</returns>
    public int Run(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        if (paths.Count == 0 && terminal.InputIsInteractive)
        {
            terminal.Complain("give the file of a session, or pipe one in. --help says more.");
            return ExitCode.Usage;
        }

        int code = ExitCode.Ok;
        foreach (string path in paths.Count == 0 ? ["-"] : paths)
        {
            int one = RunOne(path, cancellation);
            code = code == ExitCode.Ok || one == ExitCode.Interrupted ? one : code;
            if (one == ExitCode.Interrupted)
                break;
        }

        return code;
    }

    private int RunOne(string path, CancellationToken cancellation)
    {
        try
        {
            InputDocument document = Load(path, cancellation);
            if (document.Length == 0)
            {
                terminal.Complain($"{document.Name}: is empty.");
                return ExitCode.BadInput;
            }

            SessionSummary summary = terminal.WithProgress("Reading", document.Length, p => SessionSummary.Read(document, _options, p, cancellation));
            Report(summary);
            if (summary.Error is not { } error)
                return ExitCode.Ok;
            terminal.Complain($"{document.Name}: {Printable.Line(error.ToString())}");
            return ExitCode.BadInput;
        }
        catch (Exception error) when (error is InputException or OutputException)
        {
            terminal.Complain(error.Message);
            return ExitCode.File;
        }
        catch (OutOfMemoryException)
        {
            terminal.Complain($"{Printable.Line(path)}: there is not enough memory to hold it.");
            return ExitCode.File;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("stopped.");
            return ExitCode.Interrupted;
        }
    }

    private InputDocument Load(string path, CancellationToken cancellation) => path == "-"
        ? LoadStandardInput(cancellation)
        : terminal.WithProgress("Loading", LengthOf(path), p => InputLoader.LoadFile(path, p, cancellation));

    private InputDocument LoadStandardInput(CancellationToken cancellation)
    {
        using Stream stream = terminal.OpenInput();
        return InputLoader.LoadStream(stream, StandardInput, 0, null, cancellation);
    }

    private static long LengthOf(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : 0;
    }

    private void Report(SessionSummary summary)
    {
        try
        {
            Write(summary);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new OutputException($"standard output: can't be written: {Printable.Line(error.Message)}");
        }
    }

    private void Write(SessionSummary summary)
    {
        if (!json)
        {
            terminal.Write(console => new TextReport(console, summary).Write());
            return;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            JsonReport.Write(writer, summary);
        terminal.Out.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        terminal.Out.Write('\n');
        terminal.Out.Flush();
    }
}
