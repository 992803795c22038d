namespace ChatService.Storage.Sqlite;

/// <summary>Something to be written, which is acknowledged when its transaction is on disk.</summary>
internal abstract class WriteWork
{
    /// <summary>Writes, within a transaction that may be rolled back and tried again.</summary>
    public abstract void Apply(PreparedCommands commands);

    /// <summary>Tells who waits that it is on disk.</summary>
    public abstract void Acknowledge();

    public abstract void Fail(Exception reason);
}
