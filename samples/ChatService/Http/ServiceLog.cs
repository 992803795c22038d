namespace ChatService.Http;

/// <summary>What the service itself writes to the log. Nothing of a request: neither its path nor its secrets.</summary>
internal static partial class ServiceLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The store can't be written to at present.")]
    public static partial void StoreUnavailable(ILogger logger, Exception reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "What is no longer needed could not be deleted.")]
    public static partial void UpkeepFailed(ILogger logger, Exception reason);
}
