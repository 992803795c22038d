using Microsoft.Data.Sqlite;

namespace ChatService.Storage.Sqlite;

/// <summary>The data file: how connections to it are opened.</summary>
internal sealed class SqliteFile
{
    private readonly string _connectionString;

    /// <param name="path">The file; made if it is not there. SQLite keeps its log beside it.</param>
    public SqliteFile(string path)
    {
        // Connections are kept by the store, prepared statements and all, so those of the provider's pool would only stay open.
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWriteCreate, Pooling = false, ForeignKeys = true, DefaultTimeout = 30 }.ToString();
    }

    /// <summary>Opens the connection that writes. A commit returns when the log is on disk: FULL, since NORMAL may lose the last ones with the power.</summary>
    public SqliteConnection OpenWriter() => Open("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");

    public SqliteConnection OpenReader() => Open("PRAGMA query_only = ON;");

    private SqliteConnection Open(string settings)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // one of the two constants above
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
