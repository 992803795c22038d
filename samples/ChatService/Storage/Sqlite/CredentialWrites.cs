using ChatService.Access;
using Microsoft.Data.Sqlite;

namespace ChatService.Storage.Sqlite;

/// <summary>What is written of credentials, each within a transaction of the queue.</summary>
internal static class CredentialWrites
{
    public static int Add(PreparedCommands commands, Credential credential)
    {
        SqliteCommand command = commands.Of("INSERT INTO credentials(hash, organization, project, can_write, expires, account) VALUES ($hash, $organization, $project, $can_write, $expires, $account)");
        command.Parameters.AddWithValue("$hash", credential.Hash);
        command.Parameters.AddWithValue("$organization", credential.Reach.Organization.ToString());
        command.Parameters.AddWithValue("$project", (object?)credential.Reach.Project?.ToString() ?? DBNull.Value);
        command.Parameters.AddWithValue("$can_write", credential.CanWrite ? 1 : 0);
        command.Parameters.AddWithValue("$expires", (object?)credential.Expires?.Ticks ?? DBNull.Value);
        command.Parameters.AddWithValue("$account", (object?)credential.Account ?? DBNull.Value);
        return command.ExecuteNonQuery();
    }

    public static int Remove(PreparedCommands commands, byte[] hash)
    {
        SqliteCommand command = commands.Of("DELETE FROM credentials WHERE hash = $hash");
        command.Parameters.AddWithValue("$hash", hash);
        return command.ExecuteNonQuery();
    }

    public static int Forget(PreparedCommands commands, DateTime before)
    {
        SqliteCommand command = commands.Of("DELETE FROM credentials WHERE expires <= $before");
        command.Parameters.AddWithValue("$before", before.Ticks);
        return command.ExecuteNonQuery();
    }
}
