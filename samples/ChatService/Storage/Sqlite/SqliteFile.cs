using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ChatService.Storage.Sqlite;

/// <summary>The data file: how connections to it are opened.</summary>
internal sealed class SqliteFile
{
    /// <summary>SQLite's own for new files.</summary>
    private const int PageBytes = 4096;

    private readonly string _connectionString;
    private readonly string _path;
    private readonly long? _maxBytes;

    /// <param name="path">The file; made if it is not there. SQLite keeps its log beside it.</param>
    /// <param name="wait">How long to wait for another program that has locked it.</param>
    /// <param name="maxBytes">How large it may become; null for as large as the disk allows.</param>
    public SqliteFile(string path, TimeSpan wait, long? maxBytes)
    {
        _maxBytes = maxBytes;
        _path = path;

        // Connections are kept by the store, prepared statements and all, so those of the provider's pool would only stay open.
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, ForeignKeys = true, DefaultTimeout = (int)wait.TotalSeconds }.ToString();
    }

    /// <summary>Opens the connection that writes. A commit returns when the log is on disk: FULL, since NORMAL may lose the last ones with the power.</summary>
    public SqliteConnection OpenWriter()
    {
        CreateForOwner();
        return Open(string.Create(CultureInfo.InvariantCulture, $"PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA max_page_count = {(_maxBytes is { } bytes ? Math.Max(1, bytes / PageBytes) : uint.MaxValue - 1)};"));
    }

    public SqliteConnection OpenReader() => Open("PRAGMA query_only = ON;");

    /// <summary>What people say to a model is nobody else's business on the machine. SQLite gives its log the mode of the file.</summary>
    private void CreateForOwner()
    {
        if (OperatingSystem.IsWindows() || Path.Exists(_path))
            return;
        using var made = new FileStream(_path, new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
    }

    private SqliteConnection Open(string settings)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // made above, of nothing that a caller has sent
            command.CommandText = settings;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
