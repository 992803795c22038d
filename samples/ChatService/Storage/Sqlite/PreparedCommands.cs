using Microsoft.Data.Sqlite;

namespace ChatService.Storage.Sqlite;

/// <summary>The commands of a connection, each prepared when it is first asked for and kept: SQLite takes longer to understand a short statement than to carry it out.</summary>
/// <param name="connection">The connection; its owner disposes of it, after this.</param>
internal sealed class PreparedCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    /// <summary>The transaction that commands run in; null for none.</summary>
    public SqliteTransaction? Transaction { get; set; }

    /// <summary>A command without parameters, to be given its own and run; not to be disposed of.</summary>
    /// <param name="sql">A constant: commands are kept for as long as the connection.</param>
    public SqliteCommand Of(string sql)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // a constant, as it says
            command.CommandText = sql;
#pragma warning restore CA2100
            _commands.Add(sql, command);
        }

        command.Transaction = Transaction;
        command.Parameters.Clear();
        return command;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
            command.Dispose();
    }
}
