using System.Text;

namespace EventUnion.EndToEnd.Tests.Hostile;

/// <summary>A document with a mark (¦) where an error is expected.</summary>
internal readonly record struct Marked(byte[] Json, long Offset, long Line, long Column)
{
    public static Marked Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    public static Marked Parse(byte[] marked)
    {
        int at = marked.AsSpan().IndexOf("¦"u8);
        byte[] json = [.. marked[..at], .. marked[(at + "¦"u8.Length)..]];
        int line = marked.AsSpan(0, at).Count((byte)'\n') + 1;
        return new Marked(json, at, line, at - marked.AsSpan(0, at).LastIndexOf((byte)'\n'));
    }

    /// <summary>The error with this place.</summary>
    public EventError Error(EventErrorCode code, string message, string path, long index) => new(code, message, path, Offset, index, Line, Column);
}
