using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using ChatService.Access;
using Microsoft.Data.Sqlite;

namespace ChatService.Storage.Sqlite;

/// <summary>
/// Sessions and credentials in one file of SQLite, with its write-ahead log: readers never wait for the writer, nor it for them. One process at a time: who waits for events is told of those
/// that this one wrote. No statement stays open across an <c>await</c>, so that a slow reader of a response does not keep the log from being emptied.
/// </summary>
internal sealed class SqliteSessionStore : ISessionStore, ICredentialStore, IAsyncDisposable
{
    private readonly SqliteFile _file;
    private readonly SqliteWriteQueue _writes;
    private readonly ConcurrentBag<SqliteReader> _readers = [];
    private readonly EventSignals _signals = new();
    private readonly TimeProvider _clock;

    private SqliteSessionStore(SqliteFile file, SqliteConnection writer, TimeProvider clock)
    {
        _file = file;
        _clock = clock;
        _writes = new SqliteWriteQueue(writer);
    }

    /// <summary>Opens a file, and makes it and its folder if they are not there.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Tells when sessions change.</param>
    /// <param name="wait">How long to wait for another program that has locked the file; null for 10 seconds.</param>
    /// <param name="maxBytes">How large the file may become; null for as large as the disk allows.</param>
    /// <exception cref="InvalidDataException">The file was made by a later version of the service.</exception>
    public static SqliteSessionStore Open(string path, TimeProvider clock, TimeSpan? wait = null, long? maxBytes = null)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        var file = new SqliteFile(path, wait ?? TimeSpan.FromSeconds(10), maxBytes);
        SqliteConnection writer = file.OpenWriter();
        try
        {
            Tables.Prepare(writer);
            return new SqliteSessionStore(file, writer, clock);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private DateTime Now => _clock.GetUtcNow().UtcDateTime;

    public async ValueTask<SessionHead> CreateAsync(NewSession session, CancellationToken cancellationToken)
    {
        string stamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        DateTime now = Now;
        long key = await _writes.WriteAsync(commands => SessionWrites.Create(commands, session, stamp, now), cancellationToken);
        return new SessionHead
        {
            Key = key,
            Id = session.Id,
            Organization = session.Organization,
            Project = session.Project,
            Stamp = stamp,
            Version = 1,
            Events = 0,
            EventBytes = 0,
            LastUpdated = now,
            IndexIds = session.IndexIds,
        };
    }

    public ValueTask<SessionHead?> FindAsync(string id, Reach reach, CancellationToken cancellationToken) => Read(reader => reader.Find(id, reach));

    public ValueTask<SessionPage> ListAsync(Reach reach, int count, PagePosition? after, CancellationToken cancellationToken) => Read(reader => reader.List(reach, count, after));

    public ValueTask<long> CopyEventsAsync(long session, long first, long end, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        // Written out, since it is what a large answer spends its time in: no closure.
        SqliteReader reader = Rent();
        try
        {
            return new ValueTask<long>(reader.CopyEvents(session, first, end, output));
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    public ValueTask<EventBlock?> ReadBlockAsync(long session, long index, CancellationToken cancellationToken) => Read(reader => reader.Block(session, index));

    public async ValueTask<AppendOutcome> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        DateTime now = Now;
        AppendOutcome outcome = await _writes.WriteAsync(commands => SessionWrites.Append(commands, append, now), cancellationToken);
        if (outcome.Status == AppendStatus.Stored)
            _signals.Raise(append.Session, outcome.Events);
        return outcome;
    }

    public ValueTask<UploadState?> FindUploadAsync(long session, string key, CancellationToken cancellationToken) => Read(reader => reader.Upload(session, key));

    public ISessionWatch Watch(long session) => _signals.Watch(session);

    /// <summary>Forgets how far old uploads came: whoever sends one of them again stores it again.</summary>
    public Task<int> ForgetUploadsAsync(DateTime before, CancellationToken cancellationToken) =>
        _writes.WriteAsync(commands => SessionWrites.ForgetUploads(commands, before), cancellationToken);

    /// <summary>Deletes the credentials that had expired by then.</summary>
    public Task<int> ForgetCredentialsAsync(DateTime before, CancellationToken cancellationToken) =>
        _writes.WriteAsync(commands => CredentialWrites.Forget(commands, before), cancellationToken);

    public ValueTask<bool> HasAnyAsync(CancellationToken cancellationToken) => Read(reader => reader.HasCredentials());

    public async ValueTask AddAsync(Credential credential, CancellationToken cancellationToken) =>
        await _writes.WriteAsync(commands => CredentialWrites.Add(commands, credential), cancellationToken);

    ValueTask<Credential?> ICredentialStore.FindAsync(byte[] hash, CancellationToken cancellationToken) => Read(reader => reader.Credential(hash));

    public async ValueTask RemoveAsync(byte[] hash, CancellationToken cancellationToken) =>
        await _writes.WriteAsync(commands => CredentialWrites.Remove(commands, hash), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _writes.DisposeAsync();
        while (_readers.TryTake(out SqliteReader? reader))
            reader.Dispose();
    }

    private ValueTask<T> Read<T>(Func<SqliteReader, T> read)
    {
        SqliteReader reader = Rent();
        try
        {
            return new ValueTask<T>(read(reader));
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    private SqliteReader Rent() => _readers.TryTake(out SqliteReader? reader) ? reader : new SqliteReader(_file.OpenReader());
}
