namespace SessionReport.Input;

/// <summary>An input could not be had. The message is one line, fit for the user.</summary>
internal sealed class InputException(string message) : Exception(message);
