using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using EventUnion.Benchmarks.Streams;
using EventUnion.Benchmarks.Views;
using SessionGenerator;
using Spectre.Console;
using static EventUnion.Benchmarks.ChatSchema;

namespace EventUnion.Benchmarks.Endurance;

/// <summary>Carries out <c>endurance</c>: a history of 10 MB, and one of the size that is asked for.</summary>
internal static class EnduranceRun
{
    private const long SmallBytes = 10_000_000;

    public static int Execute(SourceKind source, bool isLines, Workload workload, long bytes)
    {
        var table = new Table().AddColumns("history", "events", "GB/s", "B allocated", "B/event", "peak working set, MB", "over the start, MB");
        LongHistory[] histories = [new(workload, isLines, SmallBytes), new(workload, isLines, bytes)];

        // Once for the compiler, and for what is held once for all reads.
        Run(source, isLines, histories[0]);
        long start = Environment.WorkingSet;
        bool isRight = true;
        foreach (LongHistory history in histories)
        {
            Measured measured = Run(source, isLines, history);
            isRight &= measured.Events == history.Events;
            table.AddRow(
                string.Create(CultureInfo.InvariantCulture, $"{history.Length / 1e6:N0} MB"),
                string.Create(CultureInfo.InvariantCulture, $"{measured.Events:N0}"),
                string.Create(CultureInfo.InvariantCulture, $"{history.Length / measured.Elapsed.TotalSeconds / 1e9:F2}"),
                string.Create(CultureInfo.InvariantCulture, $"{measured.Allocated:N0}"),
                string.Create(CultureInfo.InvariantCulture, $"{(double)measured.Allocated / measured.Events:F4}"),
                string.Create(CultureInfo.InvariantCulture, $"{measured.Peak / 1e6:F1}"),
                string.Create(CultureInfo.InvariantCulture, $"{(measured.Peak - start) / 1e6:F1}"));
        }

        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{source} of {workload} events{(isLines ? " on lines" : " in an envelope")}; {start / 1e6:F1} MB at the start");
        AnsiConsole.Write(table);
        if (!isRight)
            AnsiConsole.MarkupLine("[red]Not all events came.[/]");
        return isRight ? 0 : 1;
    }

    private static Measured Run(SourceKind source, bool isLines, LongHistory history)
    {
        string? path = source == SourceKind.File ? WriteFile(history) : null;
        try
        {
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            long began = Stopwatch.GetTimestamp();
            long events = ReadAsync(source, isLines, history, path).GetAwaiter().GetResult();
            TimeSpan elapsed = Stopwatch.GetElapsedTime(began);
            return new Measured(events, elapsed, GC.GetTotalAllocatedBytes(precise: true) - allocated, Peak());
        }
        finally
        {
            if (path is not null)
                File.Delete(path);
        }
    }

    private static async Task<long> ReadAsync(SourceKind source, bool isLines, LongHistory history, string? path)
    {
        await using Stream bytes = history.Open();
        var pipe = new Pipe();
        Task producer = source == SourceKind.Pipe ? Task.Run(() => ProduceAsync(bytes, pipe.Writer)) : Task.CompletedTask;
        HistorySource from = source switch
        {
            SourceKind.Pipe => pipe.Reader,
            SourceKind.File => HistorySource.FromFile(path!),
            _ => bytes,
        };
        long events = isLines ? (await Event.ReadLinesAsync(from, new RawFoldVisitor())).Events : (await Session.ReadAsync(from, new RawFoldVisitor())).Events;
        await pipe.Reader.CompleteAsync();
        await producer;
        return events;
    }

    /// <summary>Writes the bytes into a pipe as fast as they are taken out of it.</summary>
    private static async Task ProduceAsync(Stream bytes, PipeWriter writer)
    {
        while (bytes.Read(writer.GetMemory(32 << 10).Span) is > 0 and int count)
        {
            writer.Advance(count);
            if ((await writer.FlushAsync()).IsCompleted)
                break;
        }

        await writer.CompleteAsync();
    }

    /// <summary>The most memory that the process has had at a time, since it began.</summary>
    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static string WriteFile(LongHistory history)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using FileStream file = File.Create(path);
        using Stream bytes = history.Open();
        bytes.CopyTo(file);
        return path;
    }

    private sealed record Measured(long Events, TimeSpan Elapsed, long Allocated, long Peak);
}
