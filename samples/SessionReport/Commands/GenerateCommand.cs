using SessionGenerator;
using SessionReport.Output;

namespace SessionReport.Commands;

/// <summary>Writes a synthetic history, in bounded memory.</summary>
internal sealed class GenerateCommand(Terminal terminal, SessionPlan plan, string? path)
{
    /// <summary>Does it all.</summary>
    /// <param name="cancellation">Ends the work; what has been written stays.</param>
    /// <returns>The exit code.</returns>
    public int Run(CancellationToken cancellation)
    {
        if (path is null && terminal.OutputIsInteractive)
        {
            terminal.Complain("name a file with --output, or pipe the history somewhere.");
            return ExitCode.Usage;
        }

        if (plan is { Layout: Layout.Pretty, Format: HistoryFormat.Lines or HistoryFormat.Sse })
        {
            terminal.Complain("--layout pretty has many lines to an event, and --format lines and sse have one.");
            return ExitCode.Usage;
        }

        try
        {
            using Stream output = path is null ? terminal.OpenOutput() : File.Create(path);
            SessionSize size = terminal.WithProgress("Writing", EstimateBytes(), bar => SyntheticSession.WriteTo(output, plan, Scaled(bar), cancellation));
            if (plan.Format is HistoryFormat.Session or HistoryFormat.Array or HistoryFormat.Values)
            {
                output.Write("\n"u8);
                size = size with { Bytes = size.Bytes + 1 };
            }

            output.Flush();
            if (path is not null)
                terminal.Error.WriteLine($"{Printable.Line(path)}: {Units.Bytes(size.Bytes)}, {Units.Count(size.Events)} events");
            return ExitCode.Ok;
        }
        catch (IOException error) when (path is null && StandardOutput.IsGone(error))
        {
            return ExitCode.BrokenPipe;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            terminal.Complain($"{Printable.Line(path ?? "standard output")}: {Printable.Line(error.Message)}");
            return ExitCode.File;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("stopped; what was written stays.");
            return ExitCode.Interrupted;
        }
    }

    // About what an event takes: it only scales the bar, and decides whether there is one.
    private long EstimateBytes() => (long)Math.Min(plan.Events * (plan.Workload == Workload.Text ? 900.0 : 70.0), long.MaxValue / 2);

    private Progress? Scaled(IProgress<long>? bar) => bar is null ? null : new Progress(bar, plan.Events, EstimateBytes());

    /// <summary>Shows events done as a part of the bar's length.</summary>
    private sealed class Progress(IProgress<long> bar, long events, long length) : IProgress<SessionSize>
    {
        public void Report(SessionSize value) => bar.Report((long)((double)value.Events / events * length));
    }
}
