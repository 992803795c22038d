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
