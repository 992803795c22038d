namespace EventUnion.Generator.Parsing.Telling;

/// <summary>The names by which something beside an event may say what it is: those by which the union refers to its variants, and these without the word that all of them end in.</summary>
internal static class OuterNames
{
    /// <summary>The names of each, such as <c>issues_event</c> and <c>issues</c>. A name that several would have is none.</summary>
    public static IEnumerable<(string Name, string Outer)> Of(IReadOnlyList<string> outer)
    {
        int ending = Ending(outer);
        IEnumerable<(string Name, string Outer)> shortened = outer.Select(o => (o.Substring(0, o.Length - ending), o)).GroupBy(static s => s.Item1).Where(static g => g.Count() == 1).Select(static g => g.First());
        return outer.Select(static o => (o, o)).Concat(ending > 0 ? shortened.Where(s => !outer.Contains(s.Name)) : []);
    }

    // How long it is, with what separates it, which need not be the same in all; it is never all of a name.
    private static int Ending(IReadOnlyList<string> names)
    {
        string first = names[0];
        for (int at = 1; names.Count > 1 && at < first.Length - 1; at++)
        {
            string word = first.Substring(at + 1);
            if (names.All(n => n.Length > word.Length + 1 && IsSeparator(n[n.Length - word.Length - 1]) && n.EndsWith(word, StringComparison.Ordinal)))
            {
                return word.Length + 1;
            }
        }

        return 0;
    }

    private static bool IsSeparator(char c) => c is '_' or '-' or '.' or '$';
}
