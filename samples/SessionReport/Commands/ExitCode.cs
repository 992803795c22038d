namespace SessionReport.Commands;

/// <summary>What the program ends with. Said in <c>--help</c>, so a number never changes its meaning.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>An input is no history: malformed, cut short, empty, damaged or beyond a limit; with <c>--strict</c>, also against the schema.</summary>
    public const int BadInput = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A file can't be read or written.</summary>
    public const int File = 3;

    /// <summary>Ended by Ctrl-C, as shells number it: 128 + SIGINT. No further input is read after this or what is greater.</summary>
    public const int Interrupted = 130;

    /// <summary>Who read the output is gone, as shells number it: 128 + SIGPIPE.</summary>
    public const int BrokenPipe = 141;
}
