namespace EventUnion.Generator.Parsing.Spelling;

/// <summary>The name that somebody meant who mistyped it.</summary>
internal static class NearestName
{
    // Names beyond this are no typed ones, and comparing two costs their lengths multiplied.
    private const int LongestName = 80;

    /// <summary>The known name that is the fewest edits away, or null where none is near.</summary>
    /// <param name="given">The name that is not known.</param>
    /// <param name="known">The names that are; of those that are equally near the first one counts.</param>
    public static string? Of(string given, IEnumerable<string> known)
    {
        if (given.Length > LongestName)
        {
            return null;
        }

        string? nearest = null;
        int least = MostEdits(given) + 1;
        foreach (string name in known)
        {
            if (Math.Abs(name.Length - given.Length) < least && Edits(given, name) is var edits && edits < least)
            {
                (nearest, least) = (name, edits);
            }
        }

        return nearest;
    }

    /// <summary>How many letters were left out, added, changed or swapped with their neighbours (the optimal string alignment distance).</summary>
    public static int Edits(string from, string to)
    {
        int[] beforeLast = new int[to.Length + 1];
        int[] last = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int[] current = new int[to.Length + 1];
            current[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int change = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(last[j], current[j - 1]) + 1, change);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, current);
        }

        return last[to.Length];
    }

    // A third of a short name may be wrong, and three letters of a long one.
    private static int MostEdits(string given) => Math.Min(3, Math.Max(1, given.Length / 3));
}
