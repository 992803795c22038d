namespace EventUnion.Generator.Schema;

/// <summary>
/// Keeps three characters from the library, which ends a line at them as YAML 1.1 did. To YAML 1.2 and to JSON they are characters as others are, and descriptions
/// have them.
/// </summary>
/// <remarks>Each is hidden as a private character that the text does not have, so that all places stay what they are.</remarks>
internal sealed class YamlLineBreaks
{
    private const char FirstPrivate = '\uE000';
    private const char LastPrivate = '\uF8FF';
    private static readonly char[] s_breaks = ['\u0085', '\u2028', '\u2029'];

    private readonly char[] _hidden;

    /// <param name="text">The whole document.</param>
    public YamlLineBreaks(string text)
    {
        if (text.IndexOfAny(s_breaks) < 0)
        {
            _hidden = [];
            return;
        }

        var used = new HashSet<char>(text.Where(static c => c is >= FirstPrivate and <= LastPrivate));
        char[] free = [.. Enumerable.Range(FirstPrivate, LastPrivate - FirstPrivate + 1).Select(static c => (char)c).Where(c => !used.Contains(c)).Take(s_breaks.Length)];

        // A text of all 6,400 of them is left to the library's reading.
        _hidden = free.Length == s_breaks.Length ? free : [];
    }

    public string Hide(string text) => Replace(text, s_breaks, _hidden);

    public string Show(string text) => Replace(text, _hidden, s_breaks);

    private string Replace(string text, char[] from, char[] to)
    {
        for (int i = 0; i < _hidden.Length; i++)
        {
            text = text.Replace(from[i], to[i]);
        }

        return text;
    }
}
