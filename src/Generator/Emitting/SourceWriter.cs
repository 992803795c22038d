using System.Text;

namespace EventUnion.Generator.Emitting;

/// <summary>Text of C#: indented by blocks that <c>using</c> closes, its lines ended by <c>\n</c> everywhere.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string text)
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        _text.Append('\n');
    }

    public void Line() => _text.Append('\n');

    /// <summary>Several lines, as a raw string shows them; the line ends of this source file do not matter.</summary>
    public void Lines(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    /// <summary>Opens a block of braces; disposing closes it.</summary>
    /// <param name="header">The line before the brace.</param>
    /// <param name="end">What follows the closing brace.</param>
    public Block Open(string header, string end = "")
    {
        Line(header);
        Line("{");
        _depth++;
        return new Block(this, "}" + end);
    }

    /// <summary>Indents what follows; disposing ends it.</summary>
    public Block Indent()
    {
        _depth++;
        return new Block(this, null);
    }

    public override string ToString() => _text.ToString();

    /// <summary>An open block.</summary>
    public readonly struct Block(SourceWriter writer, string? end) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            if (end is not null)
            {
                writer.Line(end);
            }
        }
    }
}
