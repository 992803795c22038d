using System.Buffers;
using ChatService.Access;

namespace ChatService.Storage;

/// <summary>Where sessions are kept. Everything that the service asks of a store is here; <see cref="Sqlite.SqliteSessionStore"/> is the one that needs nothing installed.</summary>
internal interface ISessionStore
{
    ValueTask<SessionHead> CreateAsync(NewSession session, CancellationToken cancellationToken);

    /// <summary>A session within reach; null if there is none, whether or not there is one beyond.</summary>
    ValueTask<SessionHead?> FindAsync(string id, Reach reach, CancellationToken cancellationToken);

    ValueTask<SessionPage> ListAsync(Reach reach, int count, PagePosition? after, CancellationToken cancellationToken);

    /// <summary>Copies events as they came in, joined by commas: at least one, and about <see cref="EventBlock.TargetBytes"/> bytes.</summary>
    /// <param name="session">The session's key.</param>
    /// <param name="first">Which event comes first: the first one of an append.</param>
    /// <param name="end">Which is not copied any more: the end of an append.</param>
    /// <param name="output">Receives them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Which event comes next.</returns>
    ValueTask<long> CopyEventsAsync(long session, long first, long end, IBufferWriter<byte> output, CancellationToken cancellationToken);

    /// <summary>The block that has an event; null if the session has not so many.</summary>
    ValueTask<EventBlock?> ReadBlockAsync(long session, long index, CancellationToken cancellationToken);

    /// <summary>Puts events behind those of a session. When the task has ended they outlast a crash of the process and of the machine.</summary>
    ValueTask<AppendOutcome> AppendAsync(Append append, CancellationToken cancellationToken);

    /// <summary>How far an upload has come; null for one that nobody has begun.</summary>
    ValueTask<UploadState?> FindUploadAsync(long session, string key, CancellationToken cancellationToken);

    /// <summary>Watches a session for new events.</summary>
    ISessionWatch Watch(long session);
}
