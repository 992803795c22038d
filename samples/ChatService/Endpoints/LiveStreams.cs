using ChatService.Access;

namespace ChatService.Endpoints;

/// <summary>How many live streams there are, of all callers and of each.</summary>
internal sealed class LiveStreams(ServiceSettings settings)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _byAccount = [];
    private int _count;

    /// <summary>Counts one more, if the service has room for it.</summary>
    /// <param name="caller">Whose it is.</param>
    /// <param name="isCallers">If not: whether it is the caller who has too many.</param>
    public bool TryAdd(Caller caller, out bool isCallers)
    {
        lock (_lock)
        {
            int others = _byAccount.GetValueOrDefault(caller.Account);
            isCallers = others >= settings.MaxLiveStreamsPerCaller;
            if (isCallers || _count >= settings.MaxLiveStreams)
                return false;
            _byAccount[caller.Account] = others + 1;
            _count++;
            return true;
        }
    }

    /// <summary>Counts one less.</summary>
    public void Remove(Caller caller)
    {
        lock (_lock)
        {
            _count--;
            int others = _byAccount[caller.Account] - 1;
            if (others == 0)
                _byAccount.Remove(caller.Account);
            else
                _byAccount[caller.Account] = others;
        }
    }
}
