namespace SessionReport.Output;

/// <summary>A report could not be written: its receiver is full or gone. The message is one line, fit for the user.</summary>
internal sealed class OutputException(string message) : Exception(message);
