using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace ChatService.Storage.Sqlite;

/// <summary>What is written of sessions, each within a transaction of the queue.</summary>
internal static class SessionWrites
{
    public static long Create(PreparedCommands commands, NewSession session, string stamp, DateTime now)
    {
        SqliteCommand command = commands.Of("""
            INSERT INTO sessions(id, organization, project, stamp, version, events, event_bytes, updated, index_ids)
            VALUES ($id, $organization, $project, $stamp, 1, 0, 0, $now, $index_ids) RETURNING key
            """);
        command.Parameters.AddWithValue("$id", session.Id);
        command.Parameters.AddWithValue("$organization", session.Organization.ToString());
        command.Parameters.AddWithValue("$project", session.Project.ToString());
        command.Parameters.AddWithValue("$stamp", stamp);
        command.Parameters.AddWithValue("$now", now.Ticks);
        command.Parameters.AddWithValue("$index_ids", (object?)session.IndexIds ?? DBNull.Value);
        return (long)command.ExecuteScalar()!;
    }

    public static AppendOutcome Append(PreparedCommands commands, Append append, DateTime now)
    {
        if (append.Upload is { } step && !Move(commands, append.Session, step, now))
            return new AppendOutcome(AppendStatus.UploadMoved, 0);
        long added = 0;
        long bytes = 0;
        foreach (EventBlock block in append.Blocks)
        {
            added += block.Count;
            bytes += block.EventBytes;
        }

        long end = added == 0 ? Count(commands, append.Session) : Grow(commands, append, added, bytes, now);
        long first = end - added;
        foreach (EventBlock block in append.Blocks)
        {
            Insert(commands, append.Session, first, block);
            first += block.Count;
        }

        return new AppendOutcome(AppendStatus.Stored, end);
    }

    public static int ForgetUploads(PreparedCommands commands, DateTime before)
    {
        SqliteCommand command = commands.Of("DELETE FROM uploads WHERE touched < $before");
        command.Parameters.AddWithValue("$before", before.Ticks);
        return command.ExecuteNonQuery();
    }

    /// <summary>Takes an upload from where the caller saw it; the row is the lock between two requests with one key.</summary>
    private static bool Move(PreparedCommands commands, long session, UploadStep step, DateTime now)
    {
        SqliteCommand command = commands.Of("""
            INSERT INTO uploads(session, key, next_offset, stored, chain, complete, touched)
            SELECT $session, $key, $next_offset, $stored, $chain, $complete, $now
            WHERE $from = 0 OR EXISTS (SELECT 1 FROM uploads WHERE session = $session AND key = $key)
            ON CONFLICT(session, key) DO UPDATE SET
                next_offset = excluded.next_offset, stored = excluded.stored, chain = excluded.chain, complete = excluded.complete, touched = excluded.touched
                WHERE next_offset = $from AND complete = 0
            """);
        command.Parameters.AddWithValue("$session", session);
        command.Parameters.AddWithValue("$key", step.Key);
        command.Parameters.AddWithValue("$from", step.From);
        command.Parameters.AddWithValue("$next_offset", step.To.NextOffset);
        command.Parameters.AddWithValue("$stored", step.To.Stored);
        command.Parameters.AddWithValue("$chain", unchecked((long)step.To.Chain));
        command.Parameters.AddWithValue("$complete", step.To.IsComplete ? 1 : 0);
        command.Parameters.AddWithValue("$now", now.Ticks);
        return command.ExecuteNonQuery() == 1;
    }

    private static long Grow(PreparedCommands commands, Append append, long added, long bytes, DateTime now)
    {
        SqliteCommand command = commands.Of("""
            UPDATE sessions SET
                events = events + $added, event_bytes = event_bytes + $bytes, version = version + 1, updated = max(updated, $now),
                title = coalesce(title, $title), job_metadata = coalesce($job_metadata, job_metadata)
            WHERE key = $session RETURNING events
            """);
        command.Parameters.AddWithValue("$session", append.Session);
        command.Parameters.AddWithValue("$added", added);
        command.Parameters.AddWithValue("$bytes", bytes);
        command.Parameters.AddWithValue("$now", now.Ticks);
        command.Parameters.AddWithValue("$title", (object?)append.Title ?? DBNull.Value);
        command.Parameters.AddWithValue("$job_metadata", (object?)append.JobMetadata ?? DBNull.Value);
        return (long)command.ExecuteScalar()!;
    }

    private static long Count(PreparedCommands commands, long session)
    {
        SqliteCommand command = commands.Of("SELECT events FROM sessions WHERE key = $session");
        command.Parameters.AddWithValue("$session", session);
        return (long)command.ExecuteScalar()!;
    }

    private static void Insert(PreparedCommands commands, long session, long first, EventBlock block)
    {
        SqliteCommand command = commands.Of("INSERT INTO blocks(session, first, ends, marks, data) VALUES ($session, $first, $ends, $marks, $data)");
        command.Parameters.AddWithValue("$session", session);
        command.Parameters.AddWithValue("$first", first);
        command.Parameters.AddWithValue("$ends", MemoryMarshal.AsBytes<int>(block.Ends).ToArray());
        command.Parameters.AddWithValue("$marks", block.Marks);
        command.Parameters.AddWithValue("$data", block.Data);
        command.ExecuteNonQuery();
    }
}
