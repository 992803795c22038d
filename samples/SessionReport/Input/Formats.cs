namespace SessionReport.Input;

/// <summary>What the formats are to the library, and what they are called.</summary>
internal static class Formats
{
    // What services send when they are done; it is no JSON.
    private static readonly Framing s_serverSentEvents = Framing.ServerSentEvents with { EndMarker = "[DONE]" };

    /// <summary>How the library is told of a format.</summary>
    /// <param name="format">Not a session, which has an envelope, and not what is still to be found out.</param>
    public static Framing FramingOf(InputFormat format) => format switch
    {
        InputFormat.Lines => Framing.JsonLines,
        InputFormat.Array => Framing.Array,
        InputFormat.Values => Framing.Values,
        InputFormat.Sequence => Framing.TextSequence,
        InputFormat.Sse => s_serverSentEvents,
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "A format of events that stand for themselves."),
    };

    /// <summary>What a format is called.</summary>
    public static string Describe(InputFormat format) => format switch
    {
        InputFormat.Lines => "JSON Lines",
        InputFormat.Array => "array",
        InputFormat.Values => "JSON values",
        InputFormat.Sequence => "JSON text sequence",
        InputFormat.Sse => "server-sent events",
        _ => "session",
    };
}
