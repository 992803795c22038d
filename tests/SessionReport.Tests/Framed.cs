using System.IO.Compression;
using System.Text;
using System.Text.Json;
using SessionGenerator;
using SessionReport.Input;

namespace SessionReport.Tests;

/// <summary>The same events in each of the formats and compressions.</summary>
internal static class Framed
{
    /// <summary>Events of every kind, with what strays in the example, and some hundreds that a program wrote; a line each.</summary>
    public static IReadOnlyList<string> Events { get; } =
    [
        .. EventsOf(File.ReadAllBytes(SessionReportRun.Example)),
        .. EventsOf(SyntheticSession.Create(new SessionPlan { Events = 700 })),
        .. EventsOf(SyntheticSession.Create(new SessionPlan { Events = 20, Workload = Workload.Text })),
    ];

    /// <summary>All of <see cref="Events"/>.</summary>
    public static byte[] As(InputFormat format) => As(format, Events);

    public static byte[] As(InputFormat format, IEnumerable<string> events) => Encoding.UTF8.GetBytes(format switch
    {
        InputFormat.Session => $$"""{"session_id":"s","events":[{{string.Join(',', events)}}],"last_updated_at":"2026-01-01T00:00:00Z"}""",
        InputFormat.Lines => string.Concat(events.Select(static e => e + "\n")),
        InputFormat.Array => $"[{string.Join(',', events)}]",
        InputFormat.Values => string.Concat(events),
        InputFormat.Sequence => string.Concat(events.Select(static e => $"\u001e{e}\n")),
        InputFormat.Sse => string.Concat(events.Select(static (e, i) => $": {i}\r\nevent: message\r\nid: {i}\r\ndata: {e}\r\n\r\n")) + "data: [DONE]\n\n",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    });

    public static byte[] Compress(InputCompression compression, byte[] bytes)
    {
        using var output = new MemoryStream();
        using (Stream compressor = compression switch { InputCompression.Gzip => new GZipStream(output, CompressionLevel.Fastest), InputCompression.Brotli => new BrotliStream(output, CompressionLevel.Fastest), _ => output })
            compressor.Write(bytes);
        return output.ToArray();
    }

    private static IEnumerable<string> EventsOf(byte[] session)
    {
        using JsonDocument document = JsonDocument.Parse(session);
        return [.. document.RootElement.GetProperty("events").EnumerateArray().Select(static e => JsonSerializer.Serialize(e))];
    }
}
