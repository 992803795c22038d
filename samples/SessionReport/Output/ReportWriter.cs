using System.Buffers;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace SessionReport.Output;

/// <summary>Writes reports, for people or for programs.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="json">Whether for programs: a line of JSON each.</param>
internal sealed class ReportWriter(Terminal terminal, bool json)
{
    /// <summary>Writes one.</summary>
    /// <exception cref="OutputException">It can't be written.</exception>
    public void Write(SessionSummary summary)
    {
        try
        {
            if (json)
                WriteJson(summary);
            else
                terminal.Write(console => console.Write(new TextReport(summary).Render()));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
            throw new OutputException(error);
        }
    }

    /// <summary>Shows what a read has come to while it goes on: a table that is drawn anew on a screen, and for programs a line each time. A file or pipe for people gets the last report only.</summary>
    /// <param name="read">The read; it is given what it is to show itself by.</param>
    public Task<SessionSummary> WhileReadAsync(Func<Action<SessionSummary>, Task<SessionSummary>> read)
    {
        if (json)
            return read(Write);
        if (terminal.Screen is not { } screen)
            return read(static _ => { });
        return screen.Live(new Spectre.Console.Text("Waiting for events. Ctrl-C ends it."))
            .AutoClear(true)
            .Overflow(VerticalOverflow.Crop)
            .Cropping(VerticalOverflowCropping.Bottom)
            .StartAsync(live => read(summary => live.UpdateTarget(new TextReport(summary).Render())));
    }

    private void WriteJson(SessionSummary summary)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            JsonReport.Write(writer, summary);
        terminal.Out.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        terminal.Out.Write('\n');
        terminal.Out.Flush();
    }
}
