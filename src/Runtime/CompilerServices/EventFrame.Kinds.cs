using System.Runtime.CompilerServices;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <content>What kind an event is.</content>
public readonly ref partial struct EventFrame
{
    /// <summary>Gets an event as the view of its kind. Takes constant time.</summary>
    /// <typeparam name="T">The view of that kind.</typeparam>
    /// <param name="kind">The kind.</param>
    /// <param name="value">The view, or the default when the event is of another kind.</param>
    /// <returns>Whether the event is of that kind.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAs<T>(int kind, out T value)
        where T : IFramed<T>, allows ref struct
    {
        bool isKind = Kind == kind;
        value = isKind ? T.Create(this) : default!;
        return isKind;
    }

    /// <summary>Whether a member is there.</summary>
    /// <param name="slot">Its slot.</param>
    public bool Has(int slot) => Has(slot, SlotKinds.Any);

    /// <summary>Whether a member is of one of these JSON types; of <see cref="SlotKinds.Absent"/> it may not be there.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="kinds">The types.</param>
    public bool Has(int slot, SlotKinds kinds) => Table.Slots[_base + slot].Is(kinds);

    /// <summary>Whether a member is that text.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="text">The text, unescaped UTF-8.</param>
    public bool HasText(int slot, ReadOnlySpan<byte> text)
    {
        Slot value = Table.Slots[_base + slot];
        if (value.Kind == SlotKind.EscapedString)
        {
            using var unescaped = new UnescapedBytes(_source.Slice(value.Offset, value.Length));
            return unescaped.Span.SequenceEqual(text);
        }

        return value.Kind == SlotKind.String && _source.Slice(value.Offset, value.Length).SequenceEqual(text);
    }

    /// <summary>Whether a member is that integer, however it is spelled.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="number">The integer.</param>
    public bool HasInteger(int slot, long number)
    {
        Slot value = Table.Slots[_base + slot];
        return value.Kind == SlotKind.Number && new JsonNumber(_source.Slice(value.Offset, value.Length)).TryGetInt64(out long found) && found == number;
    }

    /// <summary>Whether a member is that boolean.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="value">The boolean.</param>
    public bool HasBoolean(int slot, bool value) => Table.Slots[_base + slot].Kind == (value ? SlotKind.True : SlotKind.False);
}
