using System.Globalization;

namespace EventUnion.Generator.Parsing.Naming;

/// <summary>
/// The names taken in one place. Names that differ in case only count as the same: files are named after types, and CLS-compliant code may not tell them apart.
/// </summary>
/// <param name="reserved">Names that nothing may have.</param>
internal sealed class NameScope(IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _suffixes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a name and those that derive from it, if all of them are free.</summary>
    public bool TryTake(string name, params string[] derived)
    {
        if (_taken.Contains(name) || Array.Exists(derived, _taken.Contains))
        {
            return false;
        }

        _taken.Add(name);
        _taken.UnionWith(derived);
        return true;
    }

    /// <summary>Takes another name for what is called like something else. Where that does not do, the name with a number.</summary>
    /// <param name="name">The name that is taken.</param>
    /// <param name="other">The other one. It should not depend on what else is there, so that nothing that comes between renames it.</param>
    /// <param name="isReserved">Whether a name may not be had.</param>
    /// <param name="derived">What derives from a name.</param>
    public string TakeOther(string name, string other, Func<string, bool> isReserved, Func<string, string[]> derived) =>
        !isReserved(other) && TryTake(other, derived(other)) ? other : TakeNumbered(name, derived);

    /// <summary>Takes the name with the first number behind it that makes it free, from 2.</summary>
    /// <param name="name">The name that is taken.</param>
    /// <param name="derived">What derives from a name.</param>
    public string TakeNumbered(string name, Func<string, string[]> derived)
    {
        _suffixes.TryGetValue(name, out int last);
        for (int number = Math.Max(last + 1, 2); ; number++)
        {
            string numbered = name + number.ToString(CultureInfo.InvariantCulture);
            if (TryTake(numbered, derived(numbered)))
            {
                _suffixes[name] = number;
                return numbered;
            }
        }
    }
}
