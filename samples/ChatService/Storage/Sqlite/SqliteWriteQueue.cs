using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatService.Storage.Sqlite;

/// <summary>
/// The one writer of the file. SQLite has one at a time anyway; here it takes all that waits into one transaction, so that many small writes share one wait for the disk.
/// </summary>
internal sealed class SqliteWriteQueue : IAsyncDisposable
{
    /// <summary>How much may wait. Beyond it, who wants to write waits.</summary>
    private const int Capacity = 256;

    private readonly Channel<WriteWork> _waiting = Channel.CreateBounded<WriteWork>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly PreparedCommands _commands;
    private readonly Task _loop;

    public SqliteWriteQueue(SqliteConnection connection)
    {
        _connection = connection;
        _commands = new PreparedCommands(connection);
        _loop = Task.Run(WriteAllAsync);
    }

    /// <summary>Writes in some transaction, and gives the result when that is on disk. A write that is cancelled while it waits for its place was not done; later it can't be.</summary>
    /// <exception cref="StoreUnavailableException">The file can't be written at present.</exception>
    /// <exception cref="ChannelClosedException">The store is being closed.</exception>
    public async Task<T> WriteAsync<T>(Func<PreparedCommands, T> write, CancellationToken cancellationToken)
    {
        var work = new WriteWork<T>(write);
        await _waiting.Writer.WriteAsync(work, cancellationToken);
        return await work.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
        _commands.Dispose();
        await _connection.DisposeAsync();
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<WriteWork>(Capacity);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < Capacity && _waiting.Reader.TryRead(out WriteWork? work))
                batch.Add(work);
            if (TryCommit(batch, out Exception? reason))
                continue;
            if (batch.Count == 1 || IsOutside(reason))
                batch.ForEach(work => Refuse(work, reason));
            else
                CommitOneByOne(batch);
        }
    }

    /// <summary>Whether it is the file that can't be written, whoever asks for it: each one on its own would wait, or fail, as all have.</summary>
    private static bool IsOutside(Exception reason) => reason is SqliteException
    {
        SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_CANTOPEN,
    };

    /// <summary>One of them can't be written: the others must not suffer for it.</summary>
    private void CommitOneByOne(List<WriteWork> batch)
    {
        foreach (WriteWork work in batch)
        {
            if (!TryCommit([work], out Exception? reason))
                Refuse(work, reason);
        }
    }

    private static void Refuse(WriteWork work, Exception reason) => work.Fail(IsOutside(reason) ? new StoreUnavailableException(reason) : reason);

    private bool TryCommit(List<WriteWork> batch, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out Exception? reason)
    {
        try
        {
            using SqliteTransaction transaction = _connection.BeginTransaction();
            _commands.Transaction = transaction;
            foreach (WriteWork work in batch)
                work.Apply(_commands);
            transaction.Commit();
        }
#pragma warning disable CA1031 // whatever it is, it belongs to who asked for the write, and the loop must go on
        catch (Exception e)
#pragma warning restore CA1031
        {
            reason = e;
            return false;
        }

        foreach (WriteWork work in batch)
            work.Acknowledge();
        reason = null;
        return true;
    }
}
