using System.Diagnostics;
using System.Runtime;

namespace EventUnion.Benchmarks.Generator;

/// <summary>What one run of the generator took.</summary>
/// <param name="Milliseconds">Of the clock, within the driver.</param>
/// <param name="Processor">Milliseconds of all processors, which say more than the clock's where the machine is shared.</param>
/// <param name="Compiling">What of it the runtime took to compile the code that ran, the compiler's own included.</param>
/// <param name="Allocated">Bytes allocated meanwhile, by all threads.</param>
/// <param name="Peak">The most memory that the process has held up to the end of the run, in bytes; the compiler and its references are in it.</param>
/// <param name="Files">How many files the project then has of the generator.</param>
/// <param name="Made">How many outputs (files and lists of diagnostics) the run made anew.</param>
internal sealed record GeneratorFigures(double Milliseconds, double Processor, double Compiling, long Allocated, long Peak, int Files, int Made)
{
    public static GeneratorFigures Of(ConsumerProject project)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan compiled = JitInfo.GetCompilationTime();
        TimeSpan busy = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        project.Run();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double processor = (Environment.CpuUsage.TotalTime - busy).TotalMilliseconds;
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        using var process = Process.GetCurrentProcess();
        return new GeneratorFigures(milliseconds, processor, (JitInfo.GetCompilationTime() - compiled).TotalMilliseconds, allocated, process.PeakWorkingSet64, project.Files, project.Made);
    }

    /// <summary>The figures of the run that took the median processor time.</summary>
    public static GeneratorFigures Median(IEnumerable<GeneratorFigures> runs)
    {
        GeneratorFigures[] ordered = [.. runs.OrderBy(run => run.Processor)];
        return ordered[ordered.Length / 2];
    }
}
