using ChatService.Http;

namespace ChatService.Access;

/// <summary>Something of which there is only so much, for all callers and for each: places, or memory.</summary>
/// <param name="what">What it is, to a caller who has too much of it.</param>
/// <param name="most">How much there is.</param>
/// <param name="mostPerCaller">How much of it one caller may have.</param>
internal sealed class Shares(string what, long most, long mostPerCaller)
{
    private static readonly TimeSpan s_comeAgain = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _byAccount = [];
    private long _taken;

    /// <summary>Takes some of it, which is to be given back.</summary>
    /// <exception cref="ApiException">There is not so much left: nothing was taken.</exception>
    public void Take(Caller caller, long amount)
    {
        lock (_lock)
        {
            long callers = _byAccount.GetValueOrDefault(caller.Account) + amount;
            if (callers > mostPerCaller)
                throw ApiException.TooMany($"You have too many {what}; try again later", s_comeAgain);
            if (_taken + amount > most)
                throw ApiException.Busy($"There are too many {what}; try again later", s_comeAgain);
            _byAccount[caller.Account] = callers;
            _taken += amount;
        }
    }

    /// <summary>Gives back what was taken.</summary>
    public void GiveBack(Caller caller, long amount)
    {
        lock (_lock)
        {
            long callers = _byAccount.GetValueOrDefault(caller.Account) - amount;
            if (callers == 0)
                _byAccount.Remove(caller.Account);
            else
                _byAccount[caller.Account] = callers;
            _taken -= amount;
        }
    }
}
