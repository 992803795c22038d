using Microsoft.Data.Sqlite;

namespace ChatService.Tests.Hosting;

/// <summary>Makes a data file one that can't be written, also for who may write anything, as tests often may.</summary>
internal static class ReadOnlyFile
{
    /// <summary>Where SQLite's header has the version that a program must know to write the file: of one that it does not know it must only read.</summary>
    private const int WriteVersion = 18;

    public static void Make(string file)
    {
        // What stands in the log counts before the file's header: there must be no log, and nobody may believe to know the header still.
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "UPDATE sessions SET key = key; PRAGMA wal_checkpoint(TRUNCATE)";
            command.ExecuteNonQuery();
        }

        using var header = new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        header.Position = WriteVersion;
        header.WriteByte(0xFF);
    }
}
