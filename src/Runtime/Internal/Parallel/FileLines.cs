using Microsoft.Win32.SafeHandles;

namespace EventUnion.Internal.Parallel;

/// <summary>A file that is cut into batches at the ends of lines. Each cut looks on from where the one before was made, so that the file is searched once, however long its lines are.</summary>
internal class FileLines : IDisposable
{
    private const int PieceBytes = 4096;

    private readonly SafeFileHandle _file;
    private readonly byte[] _piece = new byte[PieceBytes];

    /// <summary>Opens a file.</summary>
    /// <exception cref="NotSupportedException">It is something that has no positions, as a pipe.</exception>
    public FileLines(string path)
    {
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        try
        {
            RandomAccess.GetLength(_file);
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>How many bytes the file has now; it may grow.</summary>
    public long Length => RandomAccess.GetLength(_file);

    /// <summary>The offset behind the first newline that stands at <paramref name="from"/> or later, or some offset behind the file's end.</summary>
    /// <param name="from">Where to begin to look.</param>
    /// <param name="isLast">Whether nothing stands behind it.</param>
    public long EndOfLine(long from, out bool isLast)
    {
        while (Read(_piece, from) is > 0 and int count)
        {
            int newline = _piece.AsSpan(0, count).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                from += newline + 1;
                isLast = from >= Length;
                return from;
            }

            from += count;
        }

        isLast = true;
        return from;
    }

    /// <summary>Fills space with what stands at an offset; 0 at the file's end only.</summary>
    public virtual int Read(Span<byte> space, long offset) => RandomAccess.Read(_file, space, offset);

    public void Dispose() => _file.Dispose();
}
