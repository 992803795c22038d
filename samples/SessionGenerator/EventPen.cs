namespace SessionGenerator;

/// <summary>Writes events, the tag first or last as the layout has it. All texts are given escaped.</summary>
internal sealed class EventPen(LayoutWriter writer)
{
    public LayoutWriter Writer => writer;

    /// <summary>One of the five kinds that have nothing but a content.</summary>
    public void Content(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> content)
    {
        Begin(tag);
        writer.Text("content"u8, content);
        End(tag);
    }

    public void Begin(ReadOnlySpan<byte> tag)
    {
        writer.OpenObject();
        if (writer.Layout == Layout.TypeFirst)
            writer.Text("type"u8, tag);
    }

    public void End(ReadOnlySpan<byte> tag)
    {
        if (writer.Layout != Layout.TypeFirst)
            writer.Text("type"u8, tag);
        writer.CloseObject();
    }
}
