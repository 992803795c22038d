using ChatService.Access;
using ChatService.Http;

namespace ChatService.Ingest;

/// <summary>What bodies hold in memory that are to be stored whole or not at all, in bytes: those of all callers and of each.</summary>
internal sealed class HeldBytes(ServiceSettings settings)
{
    private static readonly TimeSpan s_comeAgain = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _byAccount = [];
    private long _held;

    /// <summary>What one body may hold: with more it would be refused though it were the only one, so there is no use in sending it again.</summary>
    public long MostOfOneBody => Math.Min(settings.MaxWholeBodyBytes, Math.Min(settings.MaxHeldBytesPerCaller, settings.MaxHeldBytes));

    /// <summary>Holds so many bytes more, or, of a negative number, fewer.</summary>
    /// <param name="caller">Whose they are.</param>
    /// <param name="bytes">How many.</param>
    /// <exception cref="ApiException">That would be too many; they count until they are let go all the same.</exception>
    public void Add(Caller caller, long bytes)
    {
        lock (_lock)
        {
            _held += bytes;
            long callers = _byAccount.GetValueOrDefault(caller.Account) + bytes;
            _byAccount[caller.Account] = callers;
            if (callers == 0)
                _byAccount.Remove(caller.Account);
            if (bytes <= 0)
                return;
            if (callers > settings.MaxHeldBytesPerCaller)
                throw ApiException.TooMany("Your bodies take all the memory that one caller may have; try again later, or with on_bad=skip", s_comeAgain);
            if (_held > settings.MaxHeldBytes)
                throw ApiException.Busy("Other bodies take all the memory that there is for them; try again later, or with on_bad=skip");
        }
    }
}
