namespace SessionReport.Output;

/// <summary>A report could not be written: its receiver is full or gone. The message is one line, fit for the user.</summary>
internal sealed class OutputException(Exception cause) : Exception($"standard output: can't be written: {Printable.Line(cause.Message)}", cause)
{
    /// <summary>Whether who read it is gone, as <c>head</c> when it has what it wants: nothing that anybody must be told.</summary>
    public bool ReaderIsGone { get; } = StandardOutput.IsGone(cause);
}
