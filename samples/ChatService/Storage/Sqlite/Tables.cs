using Microsoft.Data.Sqlite;

namespace ChatService.Storage.Sqlite;

/// <summary>The tables of the file.</summary>
internal static class Tables
{
    private const int Version = 2;

    private const string Create = """
        CREATE TABLE sessions(
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            organization TEXT NOT NULL,
            project TEXT NOT NULL,
            stamp TEXT NOT NULL,
            version INTEGER NOT NULL,
            events INTEGER NOT NULL,
            event_bytes INTEGER NOT NULL,
            updated INTEGER NOT NULL,
            title TEXT,
            index_ids BLOB,
            job_metadata BLOB) STRICT;
        CREATE INDEX sessions_by_change ON sessions(organization, updated DESC, key DESC);
        CREATE TABLE blocks(
            session INTEGER NOT NULL REFERENCES sessions(key),
            first INTEGER NOT NULL,
            ends BLOB NOT NULL,
            marks BLOB NOT NULL,
            data BLOB NOT NULL,
            UNIQUE(session, first)) STRICT;
        CREATE TABLE uploads(
            session INTEGER NOT NULL REFERENCES sessions(key),
            key TEXT NOT NULL,
            next_offset INTEGER NOT NULL,
            stored INTEGER NOT NULL,
            chain INTEGER NOT NULL,
            complete INTEGER NOT NULL,
            touched INTEGER NOT NULL,
            PRIMARY KEY(session, key)) STRICT, WITHOUT ROWID;
        CREATE INDEX uploads_by_age ON uploads(touched);
        CREATE TABLE credentials(
            hash BLOB PRIMARY KEY,
            organization TEXT NOT NULL,
            project TEXT,
            can_write INTEGER NOT NULL,
            expires INTEGER,
            account TEXT) STRICT, WITHOUT ROWID;
        """;

    /// <summary>What the second version has and the first had not.</summary>
    private const string FromFirst = "ALTER TABLE credentials ADD COLUMN account TEXT";

    /// <summary>Makes the tables, if the file is new, or what they lack, if it is older.</summary>
    /// <exception cref="InvalidDataException">The file was made by a later version of the service.</exception>
    public static void Prepare(SqliteConnection connection)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        long found = (long)Run(connection, transaction, "PRAGMA user_version")!;
        if (found > Version)
            throw new InvalidDataException($"The data file has version {found}; this service reads and writes versions up to {Version}.");
        if (found < Version)
        {
            Run(connection, transaction, found == 0 ? Create : FromFirst);
            Run(connection, transaction, $"PRAGMA user_version = {Version}");
        }

        transaction.Commit();
    }

    private static object? Run(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // constants of this file
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
