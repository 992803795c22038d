using ChatService.Http;

namespace ChatService.Ingest;

/// <summary>What all bodies together hold in memory that are to be stored whole or not at all, in bytes.</summary>
internal sealed class HeldBytes(ServiceSettings settings)
{
    private long _held;

    /// <summary>Holds so many bytes more, or, of a negative number, fewer.</summary>
    /// <exception cref="ApiException">That would be too many; they count until they are let go all the same.</exception>
    public void Add(long bytes)
    {
        if (Interlocked.Add(ref _held, bytes) > settings.MaxHeldBytes && bytes > 0)
            throw ApiException.Busy("Other bodies take all the memory that there is for them; try again later, or with on_bad=skip");
    }
}
