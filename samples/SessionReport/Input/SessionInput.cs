using System.IO.Compression;

namespace SessionReport.Input;

/// <summary>An input that is open, and what is known of it before its events are read.</summary>
internal sealed class SessionInput : IDisposable
{
    private SessionInput(string name, InputStream bytes, InputFormat format, InputCompression compression) =>
        (Name, Bytes, Format, Compression) = (name, bytes, format, compression);

    /// <summary>What to call it: the path as the user gave it, or <c>standard input</c>.</summary>
    public string Name { get; }

    /// <summary>Its bytes, no longer compressed.</summary>
    public InputStream Bytes { get; }

    /// <summary>Never <see cref="InputFormat.Auto"/>.</summary>
    public InputFormat Format { get; }

    /// <summary>Never <see cref="InputCompression.Auto"/>.</summary>
    public InputCompression Compression { get; }

    /// <summary>Opens a file, in any of the formats and compressions.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="format">How its events are told apart.</param>
    /// <param name="compression">How it is compressed.</param>
    /// <param name="progress">Told how many bytes of the file have been taken.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="InputException">It is missing, a folder, or not to be read.</exception>
    public static SessionInput OfFile(string path, InputFormat format, InputCompression compression, IProgress<long>? progress, CancellationToken cancellation) =>
        Of(InputFile.Open(path), path, format, compression, progress, cancellation);

    /// <summary>Takes a stream; the same otherwise.</summary>
    public static SessionInput Of(Stream stream, string name, InputFormat format, InputCompression compression, IProgress<long>? progress, CancellationToken cancellation)
    {
        var bytes = new InputStream(stream, progress, cancellation);
        try
        {
            if (compression == InputCompression.Auto)
                compression = CompressionGuess.Of(bytes, name);
            if (compression is InputCompression.Gzip)
                bytes = new InputStream(new GZipStream(bytes, CompressionMode.Decompress), null, cancellation);
            else if (compression is InputCompression.Brotli)
                bytes = new InputStream(new BrotliStream(bytes, CompressionMode.Decompress), null, cancellation);
            return new SessionInput(Output.Printable.Line(name), bytes, format == InputFormat.Auto ? FormatGuess.Of(bytes) : format, compression);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    public void Dispose() => Bytes.Dispose();
}
