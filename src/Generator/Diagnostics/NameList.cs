using System.Globalization;

namespace EventUnion.Generator.Diagnostics;

/// <summary>Names in a message, as many as one reads.</summary>
internal static class NameList
{
    private const int Most = 12;

    public static string Of(IReadOnlyCollection<string> names) => names.Count <= Most
        ? string.Join(", ", names)
        : string.Join(", ", names.Take(Most)) + " and " + (names.Count - Most).ToString(CultureInfo.InvariantCulture) + " more";
}
