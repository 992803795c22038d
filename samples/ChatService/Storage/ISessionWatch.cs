namespace ChatService.Storage;

/// <summary>Tells of new events in one session, from when it was asked for.</summary>
internal interface ISessionWatch : IDisposable
{
    /// <summary>Waits until the session has more events than this, of those added since the watch began; look first.</summary>
    Task WaitAsync(long events, CancellationToken cancellationToken);
}
