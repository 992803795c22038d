using System.Text.Json;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <content>Copies of members, for records.</content>
public readonly ref partial struct EventFrame
{
    /// <summary>A copy of a member that must be there.</summary>
    /// <typeparam name="TView">Its view.</typeparam>
    /// <typeparam name="TOwned">The copy.</typeparam>
    /// <param name="slot">Its slot.</param>
    /// <exception cref="EventDataException">It strays from the schema.</exception>
    public TOwned Own<TView, TOwned>(int slot)
        where TView : IOwnable<TView, TOwned>, allows ref struct
    {
        Slot value = Table.Slots[_base + slot];
        if (!value.Is(TView.Accepts))
        {
            ReadThrow.Stray(this, slot);
        }

        return TView.Own(this, value, _base + slot);
    }

    /// <summary>A copy of a member that may be absent.</summary>
    /// <typeparam name="TView">Its view.</typeparam>
    /// <typeparam name="TOwned">The copy.</typeparam>
    /// <param name="slot">Its slot.</param>
    public Optional<TOwned> OwnOptional<TView, TOwned>(int slot)
        where TView : IOwnable<TView, TOwned>, allows ref struct =>
        IsAbsent(slot) ? default : new(Own<TView, TOwned>(slot));

    /// <summary>A copy of a member that may be null.</summary>
    /// <typeparam name="TView">Its view.</typeparam>
    /// <typeparam name="TOwned">The copy.</typeparam>
    /// <param name="slot">Its slot.</param>
    public TOwned? OwnNullable<TView, TOwned>(int slot)
        where TView : IOwnable<TView, TOwned>, allows ref struct
        where TOwned : class => IsNull(slot) ? null : Own<TView, TOwned>(slot);

    /// <summary>A copy of a member that may be null.</summary>
    /// <typeparam name="TView">Its view.</typeparam>
    /// <typeparam name="TOwned">The copy.</typeparam>
    /// <param name="slot">Its slot.</param>
    public TOwned? OwnNullableValue<TView, TOwned>(int slot)
        where TView : IOwnable<TView, TOwned>, allows ref struct
        where TOwned : struct => IsNull(slot) ? null : Own<TView, TOwned>(slot);

    /// <summary>A copy of a member that may be absent or null.</summary>
    /// <typeparam name="TView">Its view.</typeparam>
    /// <typeparam name="TOwned">The copy.</typeparam>
    /// <param name="slot">Its slot.</param>
    public Optional<TOwned?> OwnOptionalNullable<TView, TOwned>(int slot)
        where TView : IOwnable<TView, TOwned>, allows ref struct
        where TOwned : class => IsAbsent(slot) ? default : new(OwnNullable<TView, TOwned>(slot));

    /// <summary>A copy of a member that may be absent or null.</summary>
    /// <typeparam name="TView">Its view.</typeparam>
    /// <typeparam name="TOwned">The copy.</typeparam>
    /// <param name="slot">Its slot.</param>
    public Optional<TOwned?> OwnOptionalNullableValue<TView, TOwned>(int slot)
        where TView : IOwnable<TView, TOwned>, allows ref struct
        where TOwned : struct => IsAbsent(slot) ? default : new(OwnNullableValue<TView, TOwned>(slot));

    /// <summary>Copies of the members that the schema does not declare; the tag is none of them.</summary>
    /// <param name="shape">What the schema declares.</param>
    public ValueMap<JsonData> Extra(ObjectShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (!Table.HasUnknownMembers && !(_base == 0 && Table.Union is { } union && union.HoldsMembersOfOthers(Slots, shape)))
        {
            return ValueMap<JsonData>.Empty;
        }

        ReadOnlySpan<byte> tag = Table.TagSlot > 0 && _base == 0 ? TagName : default;
        List<KeyValuePair<string, JsonData>>? extra = null;
        foreach (JsonEntry<JsonAny> entry in new JsonMap<JsonAny>(this, Table.Slots[_base]))
        {
            using UnescapedBytes name = entry.Name.IsEscaped ? new UnescapedBytes(entry.Name.Raw) : default;
            ReadOnlySpan<byte> utf8 = entry.Name.IsEscaped ? name.Span : entry.Name.Raw;
            if (!shape.Declares(utf8) && !(tag.Length > 0 && utf8.SequenceEqual(tag)))
            {
                (extra ??= []).Add(new(entry.Name.ToString(), entry.Value.ToData()));
            }
        }

        return extra is null ? ValueMap<JsonData>.Empty : ValueMap.Create<JsonData>(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(extra));
    }

    private ReadOnlySpan<byte> TagName => Table.Union is { } union ? union.TagName : default;

    private bool IsAbsent(int slot) => Table.Slots[_base + slot].Kind == SlotKind.Absent;

    private bool IsNull(int slot) => Table.Slots[_base + slot].Kind == SlotKind.Null;
}
