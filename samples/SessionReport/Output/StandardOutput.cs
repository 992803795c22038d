using Microsoft.Win32.SafeHandles;

namespace SessionReport.Output;

/// <summary>Standard output as bytes.</summary>
internal static class StandardOutput
{
    private const int BrokenPipe = 32; // EPIPE
    private const int NoReader = unchecked((int)0x800700E8); // ERROR_NO_DATA
    private const int BrokenPipeOnWindows = unchecked((int)0x8007006D); // ERROR_BROKEN_PIPE

    /// <summary>Opens it. The console's own stream takes writes to a pipe that nobody reads any more for done, on Unix: a long output would never end.</summary>
    public static Stream Open()
    {
        if (!OperatingSystem.IsWindows())
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek)
                return pipe;
        }

        // A file is for the console's stream, which keeps the position that it shares with other programs.
        return Console.OpenStandardOutput();
    }

    /// <summary>Whether a write has failed because nobody reads any more.</summary>
    public static bool IsGone(Exception error) => error is IOException { HResult: BrokenPipe or NoReader or BrokenPipeOnWindows };
}
