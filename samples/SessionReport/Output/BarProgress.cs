using Spectre.Console;

namespace SessionReport.Output;

/// <summary>Shows progress on a bar, at once: <see cref="Progress{T}"/> would post it to another thread.</summary>
internal sealed class BarProgress(ProgressTask task) : IProgress<long>
{
    public void Report(long value) => task.Value = value;
}
