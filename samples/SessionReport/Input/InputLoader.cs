using System.Globalization;

namespace SessionReport.Input;

/// <summary>Reads inputs whole, into one array each: the generated reader takes one span.</summary>
internal static class InputLoader
{
    private const int ChunkBytes = 8 << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="progress">Told how many bytes have been read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InputException">It is missing, a folder, not to be read, or larger than an array can be.</exception>
    public static InputDocument LoadFile(string path, IProgress<long>? progress, CancellationToken cancellation)
    {
        string name = Output.Printable.Line(path);
        try
        {
            if (Directory.Exists(path))
                throw new InputException($"{name}: is a directory, not a file.");
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

            // A pipe has no length; the files that an operating system makes up say 0.
            long length = file.CanSeek ? file.Length : 0;
            if (length > Array.MaxLength)
                throw TooLarge(name, $"is {Output.Units.Bytes(length)}");
            return LoadStream(file, name, (int)length, progress, cancellation);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"{name}: there is no such file.");
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException($"{name}: may not be read: permission denied.");
        }
        catch (Exception error) when (error is IOException or ArgumentException or NotSupportedException)
        {
            throw new InputException($"{name}: can't be read: {Output.Printable.Line(error.Message)}");
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What to call it.</param>
    /// <param name="expected">How many bytes it probably has; 0 if that is not known.</param>
    /// <param name="progress">Told how many bytes have been read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InputException">It is larger than an array can be, or can't be read.</exception>
    public static InputDocument LoadStream(Stream stream, string name, int expected, IProgress<long>? progress, CancellationToken cancellation)
    {
        // One more than expected, so that the read that finds the end needs no larger array.
        byte[] bytes = GC.AllocateUninitializedArray<byte>(expected > 0 ? (int)Math.Min((long)expected + 1, Array.MaxLength) : 1 << 16);
        int length = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            if (length == bytes.Length)
                bytes = Grow(bytes, stream, name);
            if (length == bytes.Length)
                return new InputDocument(name, bytes, length);
            int read = Read(stream, bytes.AsSpan(length, Math.Min(bytes.Length - length, ChunkBytes)), name);
            if (read == 0)
                return new InputDocument(name, bytes, length);
            length += read;
            progress?.Report(length);
        }
    }

    /// <summary>Reads some; where standard input is a directory or has failed, only reading tells.</summary>
    private static int Read(Stream stream, Span<byte> bytes, string name)
    {
        try
        {
            return stream.Read(bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{name}: can't be read: {Output.Printable.Line(error.Message)}");
        }
    }

    /// <summary>An array of twice the size with the same content; the same array if it is as large as arrays get and the stream has ended.</summary>
    private static byte[] Grow(byte[] bytes, Stream stream, string name)
    {
        if (bytes.Length == Array.MaxLength)
            return stream.ReadByte() < 0 ? bytes : throw TooLarge(name, "does not end there");
        byte[] larger = GC.AllocateUninitializedArray<byte>((int)Math.Min(2L * bytes.Length, Array.MaxLength));
        bytes.CopyTo(larger, 0);
        return larger;
    }

    private static InputException TooLarge(string name, string what) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {what}, and an input may have {Array.MaxLength:N0} bytes (2 GiB) at most: it is read into one array."));
}
