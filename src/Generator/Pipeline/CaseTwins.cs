using System.Globalization;
using EventUnion.Generator.Model;

namespace EventUnion.Generator.Pipeline;

/// <summary>
/// Names that differ from another in case only. C# tells them apart, and the compiler does not where it names generated files: it refuses the second one, and all that a generator
/// has made with it.
/// </summary>
/// <param name="Names">All but the first of each group, in ordinal order, whatever the order of the source files.</param>
internal sealed record CaseTwins(EquatableArray<string> Names)
{
    public static CaseTwins Of(IEnumerable<string> names) => new(new EquatableArray<string>([.. names
        .Distinct(StringComparer.Ordinal).OrderBy(static n => n, StringComparer.Ordinal)
        .GroupBy(static n => n, StringComparer.OrdinalIgnoreCase).SelectMany(static g => g.Skip(1))
        .OrderBy(static n => n, StringComparer.Ordinal)]));

    /// <summary>The name, with a number behind it where it is one of the twins.</summary>
    public string Distinct(string name)
    {
        int number = 1;
        foreach (string twin in Names)
        {
            number += string.Equals(twin, name, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            if (twin == name)
            {
                return name + "-" + number.ToString(CultureInfo.InvariantCulture);
            }
        }

        return name;
    }
}
