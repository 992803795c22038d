using SessionReport.Output;

namespace SessionReport.Input;

/// <summary>Opens files, and says in one line why one can't be opened.</summary>
internal static class InputFile
{
    /// <exception cref="InputException">It is missing, a folder, or not to be read.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            RequireNoDirectory(path);

            // Read in large pieces by who reads it, so it needs no buffer. Others may go on writing to it.
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception error) when (IsUnreadable(error))
        {
            throw new InputException(Complaint(path, error));
        }
    }

    /// <summary>A directory would be a file without permission to the operating system.</summary>
    /// <exception cref="InputException">It is a directory.</exception>
    public static void RequireNoDirectory(string path)
    {
        if (Directory.Exists(path))
            throw new InputException($"{Printable.Line(path)}: is a directory, not a file.");
    }

    /// <summary>Whether an input has failed by this, and nothing else.</summary>
    public static bool IsFault(Exception error) => IsUnreadable(error) || error is InvalidDataException;

    /// <summary>What to say of an input that has failed.</summary>
    public static string Complaint(string name, Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"{Printable.Line(name)}: there is no such file.",
        UnauthorizedAccessException when File.Exists(name) => $"{Printable.Line(name)}: may not be read: permission denied.",
        _ => $"{Printable.Line(name)}: can't be read: {Printable.Line(error.Message)}",
    };

    private static bool IsUnreadable(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
