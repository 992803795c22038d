using Microsoft.CodeAnalysis.Text;

namespace EventUnion.Generator.Baselines;

/// <summary>Reads the lines of a baseline. Nothing is malformed: a line that says nothing is one that the schema does not have.</summary>
internal static class BaselineReader
{
    public static List<BaselineLine> Read(SourceText source)
    {
        List<BaselineLine> lines = [];
        Stack<(int Indentation, string Key)> outer = new();
        foreach (TextLine line in source.Lines)
        {
            string whole = line.ToString();
            string text = whole.Trim();
            if (text.Length == 0 || text[0] == BaselineText.Comment)
            {
                continue;
            }

            int indentation = whole.Length - whole.TrimStart().Length;
            while (outer.Count > 0 && outer.Peek().Indentation >= indentation)
            {
                outer.Pop();
            }

            string parent = outer.Count > 0 ? outer.Peek().Key : "";
            string key = (parent.Length > 0 ? parent + "." : "") + Name(text);
            outer.Push((indentation, key));
            lines.Add(new BaselineLine(key, parent, text, new TextSpan(line.Start + indentation, text.Length)));
        }

        return lines;
    }

    /// <summary>The tags of an event's line, as they are spelled: what stands behind its number.</summary>
    public static IEnumerable<string> Tags(string text)
    {
        int at = text.IndexOf(": ", StringComparison.Ordinal);
        at = at < 0 ? -1 : text.IndexOf(' ', at + 2);
        while (at >= 0 && at + 1 < text.Length)
        {
            string rest = text.Substring(at + 1);
            int length = rest[0] == '"' ? AfterQuotes(rest) : rest.IndexOf(' ');
            length = length < 0 ? rest.Length : length;
            yield return rest.Substring(0, length);
            at += 1 + length;
        }
    }

    // What stands before the colon, less the mark of what may be left out.
    private static string Name(string text)
    {
        int end = text[0] == '"' ? AfterQuotes(text) : text.IndexOf(':');
        return end < 0 ? text : text.Substring(0, end).TrimEnd('?', ':');
    }

    private static int AfterQuotes(string text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i + 1;
            }
        }

        return -1;
    }
}
