using System.Text;

namespace SessionGenerator;

/// <summary>A run of fragments of one kind.</summary>
internal sealed class DeltaRun(string tag)
{
    private readonly byte[] _tag = Encoding.UTF8.GetBytes(tag);
    private int _left;

    public void Begin(int events) => _left = events;

    /// <summary>Writes one.</summary>
    /// <returns>Whether it was the last.</returns>
    public bool WriteNext(EventPen pen, TextSource texts)
    {
        pen.Content(_tag, texts.Fragment());
        return --_left == 0;
    }
}
