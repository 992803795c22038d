using EventUnion;
using static LiveDeltas.ChatSchema;

namespace LiveDeltas;

/// <summary>Prints the text of an answer while it comes.</summary>
[EventVisitor(Default = nameof(Other))]
internal partial struct DeltaPrinter(TextWriter output) : IEventVisitor
{
    /// <summary>How many characters have been printed.</summary>
    public int Characters { get; private set; }

    /// <summary>Whether the answer has come to its end.</summary>
    public bool HasStopped { get; private set; }

    public void Visit(TextDelta e)
    {
        // A view can't be kept; a string of its text can.
        string text = e.Content.ToString();
        output.Write(text);
        output.Flush();
        Characters += text.Length;
    }

    public void Visit(Stop e)
    {
        output.WriteLine();
        HasStopped = true;
    }

    // Whatever else comes, also events that the schema does not know.
    private static void Other(Event e)
    {
    }
}
