using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>A view's substance: the event's bytes, its slots, the version the slots had, and where in them the view begins. 32 bytes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct EventFrame
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly SlotTable? _table;
    private readonly int _version;
    private readonly int _base;

    internal EventFrame(ReadOnlySpan<byte> source, SlotTable table, int start = 0)
    {
        _source = source;
        _table = table;
        _version = table.Version;
        _base = start;
    }

    /// <summary>The bytes that all offsets count from.</summary>
    internal ReadOnlySpan<byte> Source => _source;

    /// <summary>The same, for who can't know whether the view is stale: over a stream, other bytes may stand there by then.</summary>
    internal ReadOnlySpan<byte> FreshSource
    {
        get
        {
            _ = Table;
            return _source;
        }
    }

    internal int Base => _base;

    internal SlotTable Table
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            SlotTable? table = _table;
            if (table is null || table.Version != _version)
            {
                ReadThrow.Stale(table is null);
            }

            return table;
        }
    }

    internal ReadOnlySpan<Slot> Slots => Table.Slots.AsSpan(_base);

    /// <summary>The view's own JSON, as it stands in the input.</summary>
    public ReadOnlySpan<byte> Json
    {
        get
        {
            Slot self = Table.Slots[_base];
            if (self.Length == Slot.MaxLength)
            {
                // An object of the envelope that holds its events, or much else: a slot can't tell where it ends.
                return _source[self.Offset..JsonWalk.EndOfContainer(_source, self.Offset)];
            }

            bool text = self.Is(SlotKinds.String);
            return text ? _source.Slice(self.Offset - 1, self.Length + 2) : _source.Slice(self.Offset, self.Length);
        }
    }

    /// <summary>The event's kind, 0 if it is unknown.</summary>
    public int Kind => Table.Kind;

    /// <summary>Why the event is unknown.</summary>
    public UnknownReason Reason => Table.Reason;

    /// <summary>Whether the kind was told by the members, for want of a tag.</summary>
    public bool TagIsInferred => Table.TagIsInferred;

    /// <summary>The tag, if it is a text.</summary>
    public Member<JsonText> Tag => Table.TagSlot == 0 ? new(MemberState.Absent) : Member<JsonText>(Table.TagSlot - _base);

    /// <summary>The offset of the view's first byte in the input.</summary>
    public long Offset => Table.Root.Offset + Table.Slots[_base].Offset - (Table.Slots[_base].Is(SlotKinds.String) ? 1 : 0);

    /// <summary>The index of the event, -1 where it was read by itself.</summary>
    public long Index => Table.Root.Index;

    /// <summary>The frame of an object that was read along, in the given slot.</summary>
    internal EventFrame At(int slot) => new(_source, Table, slot);

    /// <summary>The value of a member that must be there.</summary>
    /// <typeparam name="T">Its view.</typeparam>
    /// <param name="slot">Its slot.</param>
    /// <exception cref="EventDataException">It is absent, null or of another JSON type.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Get<T>(int slot)
        where T : IJsonView<T>, allows ref struct
    {
        Slot value = Table.Slots[_base + slot];
        if (!value.Is(T.Accepts))
        {
            ReadThrow.Stray(this, slot);
        }

        return T.Create(this, value, _base + slot);
    }

    /// <summary>The value of a member, if it is there and of its type.</summary>
    /// <typeparam name="T">Its view.</typeparam>
    /// <param name="slot">Its slot.</param>
    /// <param name="value">The value.</param>
    public bool TryGet<T>(int slot, out T value)
        where T : IJsonView<T>, allows ref struct
    {
        Slot found = Table.Slots[_base + slot];
        bool fits = found.Is(T.Accepts);
        value = fits ? T.Create(this, found, _base + slot) : default!;
        return fits;
    }

    /// <summary>A member that may be absent or null.</summary>
    /// <typeparam name="T">Its view.</typeparam>
    /// <param name="slot">Its slot.</param>
    public Member<T> Member<T>(int slot)
        where T : IJsonView<T>, allows ref struct
    {
        Slot found = Table.Slots[_base + slot];
        return found.Is(T.Accepts & ~SlotKinds.Null) ? new(T.Create(this, found, _base + slot)) : new(StateOf(found));
    }

    /// <summary>The boolean of a member, if it is there and one.</summary>
    /// <param name="slot">Its slot.</param>
    /// <param name="value">The boolean.</param>
    public bool TryGetBoolean(int slot, out bool value)
    {
        Slot found = Table.Slots[_base + slot];
        value = found.Kind == SlotKind.True;
        return found.Is(SlotKinds.Boolean);
    }

    /// <summary>A boolean member that may be absent or null.</summary>
    /// <param name="slot">Its slot.</param>
    public Member<bool> BooleanMember(int slot)
    {
        Slot found = Table.Slots[_base + slot];
        return found.Is(SlotKinds.Boolean) ? new(found.Kind == SlotKind.True) : new(StateOf(found));
    }

    /// <summary>The event or value as text, cut to 256 characters, for debugging.</summary>
    public override string ToString()
    {
        if (_table is null || _table.Version != _version)
        {
            return _table is null ? "(no view)" : "(stale view)";
        }

        ReadOnlySpan<byte> json = Json;
        const int cut = 256;
        return json.Length <= cut ? Encoding.UTF8.GetString(json) : Encoding.UTF8.GetString(json[..cut]) + "…";
    }

    private static MemberState StateOf(Slot slot) => slot.Kind switch
    {
        SlotKind.Absent => MemberState.Absent,
        SlotKind.Null => MemberState.Null,
        _ => MemberState.Mismatch,
    };
}
