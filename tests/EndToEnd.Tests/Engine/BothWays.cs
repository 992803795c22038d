using System.Globalization;
using System.Text;
using EventUnion.CompilerServices;
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
        bool isRead = Chat.ChatSchema.Session.TryRead(json, ref transcript, out Chat.ChatSchema.Session session, out EventError error, options);
        return Shown(text, session).Append(isRead ? "read" : error.ToString()).Append(' ').Append(error.Code).ToString();
    }

    /// <summary>Writes down every slot of an envelope.</summary>
    public static StringBuilder Shown<TEnvelope>(StringBuilder text, TEnvelope envelope)
        where TEnvelope : IJsonObject<TEnvelope>, allows ref struct
    {
        SlotTable table = TEnvelope.FrameOf(envelope).Table;
        foreach (Slot slot in table.Slots.AsSpan(0, TEnvelope.Shape.SlotCount))
        {
            text.Append(CultureInfo.InvariantCulture, $" {slot.Kind}:{slot.Offset}+{slot.Length}");
        }

        return text.Append(' ').Append(table.HasUnknownMembers).Append('\n');
    }

    private static string Single(ReadOnlySpan<byte> json, EventReadOptions options)
    {
        var text = new StringBuilder();
        var transcript = new Transcript(text);
        bool isRead = Event.TryRead(json, ref transcript, out EventError error, options);
        return text.Append(isRead ? "read" : error.ToString()).Append(' ').Append(error.Code).ToString();
    }
}
