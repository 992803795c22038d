namespace EventUnion.Internal;

/// <summary>Carries what a reader found, with the offset in the span it reads, up to where it can be located.</summary>
internal sealed class ReadLimitException(EventErrorCode code, string message, int offset) : Exception(message)
{
    public EventErrorCode Code { get; } = code;

    public int Offset { get; } = offset;
}
