using System.Text;
using static EventUnion.EndToEnd.Tests.Chat.ChatSchema;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>Reads by the engine and by the authority alone, and compares all that they say.</summary>
internal static class BothWays
{
    private static readonly EventReadOptions s_authority = new() { LearnsLayouts = false };

    /// <summary>Reads a whole session.</summary>
    public static void AssertSameSession(ReadOnlySpan<byte> json) => Assert.Equal(Session(json, s_authority), Session(json, EventReadOptions.Default));

    /// <summary>Reads an event by itself.</summary>
    public static void AssertSameEvent(ReadOnlySpan<byte> json) => Assert.Equal(Single(json, s_authority), Single(json, EventReadOptions.Default));

    public static string Session(ReadOnlySpan<byte> json, EventReadOptions options)
    {
        var text = new StringBuilder();
        var transcript = new Transcript(text);
        bool isRead = ChatSession.TryRead(json, ref transcript, out EventError error, options);
        return text.Append(isRead ? "read" : error.ToString()).Append(' ').Append(error.Code).ToString();
    }

    private static string Single(ReadOnlySpan<byte> json, EventReadOptions options)
    {
        var text = new StringBuilder();
        var transcript = new Transcript(text);
        bool isRead = Event.TryRead(json, ref transcript, out EventError error, options);
        return text.Append(isRead ? "read" : error.ToString()).Append(' ').Append(error.Code).ToString();
    }

    private static class ChatSession
    {
        public static bool TryRead(ReadOnlySpan<byte> json, ref Transcript transcript, out EventError error, EventReadOptions options) =>
            Chat.ChatSchema.Session.TryRead(json, ref transcript, out _, out error, options);
    }
}
