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

    /// <summary>Copies of the members that the schema does not declare.</summary>
    /// <param name="shape">What the schema declares.</param>
    /// <param name="tagName">The tag of an event, which is none of them; empty for an object that is no event.</param>
    public ValueMap<JsonData> Extra(ObjectShape shape, ReadOnlySpan<byte> tagName = default)
    {
        ArgumentNullException.ThrowIfNull(shape);
        if (!Table.HasUnknownMembers && !HoldsMembersOfOthers(shape, tagName))
        {
            return ValueMap<JsonData>.Empty;
        }

        List<KeyValuePair<string, JsonData>>? extra = null;
        foreach (JsonEntry<JsonAny> entry in new JsonMap<JsonAny>(this, Table.Slots[_base]))
        {
            using UnescapedBytes name = entry.Name.IsEscaped ? new UnescapedBytes(entry.Name.Raw) : default;
            ReadOnlySpan<byte> utf8 = entry.Name.IsEscaped ? name.Span : entry.Name.Raw;
            if (!shape.Declares(utf8) && !(tagName.Length > 0 && utf8.SequenceEqual(tagName)))
            {
                (extra ??= []).Add(new(MemberName.Of(entry.Name), entry.Value.ToData()));
            }
        }

        return extra is null ? ValueMap<JsonData>.Empty : ValueMap.Create<JsonData>(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(extra));
    }

    /// <summary>Whether members may have slots here that the object itself does not declare: those of the other events of a union.</summary>
    private bool HoldsMembersOfOthers(ObjectShape shape, ReadOnlySpan<byte> tagName)
    {
        if (_base != 0)
        {
            return false;
        }

        // An event that was read as one of its kind, not as any of the union, does not know what the others declare.
        return Table.Union is { } union ? union.HoldsMembersOfOthers(Slots, shape) : tagName.Length > 0;
    }

    private bool IsAbsent(int slot) => Table.Slots[_base + slot].Kind == SlotKind.Absent;

    private bool IsNull(int slot) => Table.Slots[_base + slot].Kind == SlotKind.Null;
}
