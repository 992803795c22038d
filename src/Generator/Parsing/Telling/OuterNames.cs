namespace EventUnion.Generator.Parsing.Telling;

/// <summary>The names by which something beside an event may say what it is: those by which the union refers to its variants, and these without what all of them end in.</summary>
internal static class OuterNames
{
    /// <summary>The names of each, such as <c>issues_event</c> and <c>issues</c>.</summary>
    public static IEnumerable<(string Name, string Outer)> Of(IReadOnlyList<string> outer)
    {
        string ending = Ending(outer);
        IEnumerable<(string, string)> shortened = outer.Select(o => (o.Substring(0, o.Length - ending.Length), o));
        return outer.Select(static o => (o, o)).Concat(ending.Length > 0 ? shortened.Where(s => !outer.Contains(s.Item1)) : []);
    }

    // From a separator on, and never all of a name.
    private static string Ending(IReadOnlyList<string> names)
    {
        string first = names[0];
        for (int at = 1; names.Count > 1 && at < first.Length; at++)
        {
            string ending = first.Substring(at);
            if (first[at] is '_' or '-' or '.' && names.All(n => n.Length > ending.Length && n.EndsWith(ending, StringComparison.Ordinal)))
            {
                return ending;
            }
        }

        return "";
    }
}
