using System.Globalization;
using System.Text;
using EventUnion.CompilerServices;

namespace EventUnion.EndToEnd.Tests.Engine;

/// <summary>Writes down all that a read by pull says of its events, whatever their union: kind, place, every slot, and the error at the end.</summary>
internal static class SlotText
{
    private static readonly EventReadOptions s_authority = new() { LearnsLayouts = false };

    public static void AssertSame<TEnvelope, TEvent>(ReadOnlySpan<byte> json)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct =>
        Assert.Equal(Of<TEnvelope, TEvent>(json, s_authority), Of<TEnvelope, TEvent>(json, EventReadOptions.Default));

    public static string Of<TEnvelope, TEvent>(ReadOnlySpan<byte> json, EventReadOptions options)
        where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        var text = new StringBuilder();
        using HistoryReader<TEnvelope, TEvent> reader = HistoryReading.CreateReader<TEnvelope, TEvent>(json, options);
        try
        {
            foreach (TEvent e in reader.Events)
            {
                Append(text, TEvent.FrameOf(e));
            }
        }
        catch (EventDataException error)
        {
            text.Append(error.Error.ToString()).Append(error.Error.Code);
        }

        return text.ToString();
    }

    /// <summary>The same of one event that stands by itself.</summary>
    public static string OfEvent<TEvent>(ReadOnlySpan<byte> json, EventReadOptions options)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        var text = new StringBuilder();
        using var reader = new EventReader<TEvent>(json, options);
        Append(text, TEvent.FrameOf(reader.Event));
        return text.ToString();
    }

    private static void Append(StringBuilder text, EventFrame frame)
    {
        text.Append(CultureInfo.InvariantCulture, $"{frame.Kind} {frame.Reason} {frame.TagIsInferred} {frame.Table.HasUnknownMembers} {frame.Offset} {frame.Index} {Encoding.Latin1.GetString(frame.Json)}");
        foreach (Slot slot in frame.Slots[..frame.Table.Union!.SlotCount])
        {
            text.Append(CultureInfo.InvariantCulture, $" {slot.Kind}:{slot.Offset}+{slot.Length}");
        }

        text.Append('\n');
    }
}
