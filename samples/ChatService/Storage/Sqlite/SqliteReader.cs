using System.Buffers;
using System.Runtime.InteropServices;
using ChatService.Access;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatService.Storage.Sqlite;

/// <summary>
/// A connection that reads, with its statements prepared. Blocks are read by SQLite's own calls: they give the bytes as a span of SQLite's memory, which goes into a response without
/// another copy, where the provider would make an array of each.
/// </summary>
internal sealed class SqliteReader : IDisposable
{
    private const string Columns = "key, id, organization, project, stamp, version, events, event_bytes, updated, title, index_ids, job_metadata";

    private readonly SqliteConnection _connection;
    private readonly PreparedCommands _commands;
    private readonly sqlite3_stmt _copy;
    private readonly sqlite3_stmt _block;

    public SqliteReader(SqliteConnection connection)
    {
        _connection = connection;
        _commands = new PreparedCommands(connection);
        _copy = Prepare("SELECT data, length(marks) FROM blocks WHERE session = ?1 AND first >= ?2 AND first < ?3 ORDER BY first");
        _block = Prepare("SELECT first, ends, marks, data FROM blocks WHERE session = ?1 AND first <= ?2 ORDER BY first DESC LIMIT 1");
    }

    public SessionHead? Find(string id, Reach reach)
    {
        SqliteCommand command = _commands.Of($"SELECT {Columns} FROM sessions WHERE id = $id AND organization = $organization AND ($project IS NULL OR project = $project)");
        command.Parameters.AddWithValue("$id", id);
        Bind(command, reach);
        using SqliteDataReader row = command.ExecuteReader();
        return row.Read() ? Head(row) : null;
    }

    public SessionPage List(Reach reach, int count, PagePosition? after)
    {
        SqliteCommand command = _commands.Of($"""
            SELECT {Columns} FROM sessions
            WHERE organization = $organization AND ($project IS NULL OR project = $project) AND ($updated IS NULL OR (updated, key) < ($updated, $key))
            ORDER BY updated DESC, key DESC LIMIT $count
            """);
        Bind(command, reach);
        command.Parameters.AddWithValue("$updated", (object?)after?.Updated ?? DBNull.Value);
        command.Parameters.AddWithValue("$key", (object?)after?.Key ?? DBNull.Value);
        command.Parameters.AddWithValue("$count", count + 1);
        var sessions = new List<SessionHead>();
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
            sessions.Add(Head(row));
        if (sessions.Count <= count)
            return new SessionPage(sessions, null);
        sessions.RemoveAt(count);
        SessionHead last = sessions[^1];
        return new SessionPage(sessions, new PagePosition(last.LastUpdated.Ticks, last.Key));
    }

    public long CopyEvents(long session, long first, long end, IBufferWriter<byte> output)
    {
        Bind(_copy, session, first, end);
        try
        {
            long next = first;
            for (long bytes = 0; bytes < EventBlock.TargetBytes && Step(_copy);)
            {
                if (next > first)
                    output.Write(","u8);
                ReadOnlySpan<byte> data = raw.sqlite3_column_blob(_copy, 0);
                output.Write(data);
                bytes += data.Length;
                next += raw.sqlite3_column_int64(_copy, 1);
            }

            return next > first ? next : throw new InvalidDataException($"Event {first} is missing in the data file.");
        }
        finally
        {
            _ = raw.sqlite3_reset(_copy);
        }
    }

    public EventBlock? Block(long session, long index)
    {
        Bind(_block, session, index, null);
        try
        {
            if (!Step(_block))
                return null;
            int[] ends = MemoryMarshal.Cast<byte, int>(raw.sqlite3_column_blob(_block, 1)).ToArray();
            long first = raw.sqlite3_column_int64(_block, 0);
            return index < first + ends.Length
                ? new EventBlock(first, raw.sqlite3_column_blob(_block, 3).ToArray(), ends, raw.sqlite3_column_blob(_block, 2).ToArray())
                : null;
        }
        finally
        {
            _ = raw.sqlite3_reset(_block);
        }
    }

    public UploadState? Upload(long session, string key)
    {
        SqliteCommand command = _commands.Of("SELECT next_offset, stored, chain, complete FROM uploads WHERE session = $session AND key = $key");
        command.Parameters.AddWithValue("$session", session);
        command.Parameters.AddWithValue("$key", key);
        using SqliteDataReader row = command.ExecuteReader();
        return row.Read() ? new UploadState(row.GetInt64(0), row.GetInt64(1), unchecked((ulong)row.GetInt64(2)), row.GetInt64(3) != 0) : null;
    }

    public bool HasCredentials()
    {
        SqliteCommand command = _commands.Of("SELECT EXISTS (SELECT 1 FROM credentials)");
        return (long)command.ExecuteScalar()! != 0;
    }

    public Credential? Credential(byte[] hash)
    {
        SqliteCommand command = _commands.Of("SELECT organization, project, can_write, expires, account FROM credentials WHERE hash = $hash");
        command.Parameters.AddWithValue("$hash", hash);
        using SqliteDataReader row = command.ExecuteReader();
        if (!row.Read())
            return null;
        Guid? project = row.IsDBNull(1) ? null : Guid.Parse(row.GetString(1));
        DateTime? expires = row.IsDBNull(3) ? null : new DateTime(row.GetInt64(3), DateTimeKind.Utc);
        return new Credential(hash, new Reach(Guid.Parse(row.GetString(0)), project), row.GetInt64(2) != 0, expires, row.IsDBNull(4) ? null : row.GetString(4));
    }

    public void Dispose()
    {
        _commands.Dispose();
        _copy.Dispose();
        _block.Dispose();
        _connection.Dispose();
    }

    private static void Bind(SqliteCommand command, Reach reach)
    {
        command.Parameters.AddWithValue("$organization", reach.Organization.ToString());
        command.Parameters.AddWithValue("$project", (object?)reach.Project?.ToString() ?? DBNull.Value);
    }

    private static SessionHead Head(SqliteDataReader row) => new()
    {
        Key = row.GetInt64(0),
        Id = row.GetString(1),
        Organization = Guid.Parse(row.GetString(2)),
        Project = Guid.Parse(row.GetString(3)),
        Stamp = row.GetString(4),
        Version = row.GetInt64(5),
        Events = row.GetInt64(6),
        EventBytes = row.GetInt64(7),
        LastUpdated = new DateTime(row.GetInt64(8), DateTimeKind.Utc),
        Title = row.IsDBNull(9) ? null : row.GetString(9),
        IndexIds = row.IsDBNull(10) ? null : row.GetFieldValue<byte[]>(10),
        JobMetadata = row.IsDBNull(11) ? null : row.GetFieldValue<byte[]>(11),
    };

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_connection.Handle!, sql, out sqlite3_stmt statement));
        return statement;
    }

    private void Bind(sqlite3_stmt statement, long session, long second, long? third)
    {
        Check(raw.sqlite3_bind_int64(statement, 1, session));
        Check(raw.sqlite3_bind_int64(statement, 2, second));
        if (third is { } value)
            Check(raw.sqlite3_bind_int64(statement, 3, value));
    }

    private bool Step(sqlite3_stmt statement)
    {
        int result = raw.sqlite3_step(statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(result);
        return result == raw.SQLITE_ROW;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(_connection.Handle!).utf8_to_string(), result);
    }
}
