namespace ChatService.Storage;

/// <summary>Nothing was stored, for a reason outside of the request: no space is left, the file is locked or can't be written. The same may succeed later.</summary>
/// <param name="reason">What the store said.</param>
internal sealed class StoreUnavailableException(Exception reason) : Exception(reason.Message, reason);
