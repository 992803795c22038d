using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EventUnion.Internal;
using EventUnion.Internal.Layouts;

namespace EventUnion.CompilerServices;

/// <summary>The slots of the event that is being read. Pooled; its version changes with every event, which is how a view knows that it is too old.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SlotTable
{
    /// <summary>So many tables are kept from one event to the next.</summary>
    private const int MostTables = 4096;

    private EventState _state;

    // The slots that may hold something, as far as a match has to know.
    private ulong _filled = ulong.MaxValue;
    private bool _isWide;

    // The layout that state and slots are those of, or 0.
    private int _layout;
    private SlotTable?[]? _children;
    private List<SlotTable>? _elements;
    private int _elementsInUse;
    private Stack<SlotTable>? _pending;

    // Of a root: how many tables it holds, itself included.
    private int _tables;

    internal SlotTable(SlotTable? root)
    {
        Root = root ?? this;
        Root._tables++;
    }

    internal SlotTable Root { get; }

    internal Slot[] Slots { get; private set; } = [];

    internal int Version { get; private set; } = 1;

    /// <summary>The version of the root when this was read, for a table that is read once: per event, or per reader.</summary>
    internal int ReadFor { get; set; }

    internal int Lease { get; set; }

    internal int Kind
    {
        get => _state.Kind;
        set => _state = _state with { Kind = value };
    }

    internal UnknownReason Reason
    {
        get => _state.Reason;
        set => _state = _state with { Reason = value };
    }

    internal bool TagIsInferred
    {
        get => _state.TagIsInferred;
        set => _state = _state with { TagIsInferred = value };
    }

    internal bool HasUnknownMembers
    {
        get => _state.HasUnknownMembers;
        set => _state = _state with { HasUnknownMembers = value };
    }

    /// <summary>Whether a match has left the kind open.</summary>
    internal bool NeedsKind => _state.NeedsKind;

    /// <summary>Where the event's first byte stands in the input.</summary>
    internal long Offset { get; set; }

    internal long Index { get; set; } = -1;

    /// <summary>The JSON Pointer to the array of events; null where the event is the document.</summary>
    internal string? Pointer { get; set; }

    /// <summary>The union that was read, if one was.</summary>
    internal UnionShape? Union { get; set; }

    /// <summary>The object or union that was read.</summary>
    internal ObjectShape? Shape { get; set; }

    internal int TagSlot { get; set; }

    /// <summary>The slot of the events, in the table of an envelope; 0 in any other.</summary>
    internal int EventsSlot { get; set; }

    /// <summary>How the root is read, for what is read later.</summary>
    internal EventReadOptions Options { get; set; } = EventReadOptions.Default;

    /// <summary>Whether the root is read to be copied into a record, so that the policies for unknown events and duplicates hold for all that is in it.</summary>
    internal bool ReadsRecord { get; set; }

    /// <summary>The records of an envelope's events, if they have been made while it was read.</summary>
    internal object? OwnedEvents { get; set; }

    internal DuplicateFinder Duplicates => Root == this ? (field ??= new DuplicateFinder()) : Root.Duplicates;

    internal ContainerEnds Ends => Root == this ? (field ??= new ContainerEnds()) : Root.Ends;

    /// <summary>What an array's elements may be besides what their schema says: null is an event of a history, if an unknown one.</summary>
    internal SlotKinds Spared(Slot array) => EventsSlot > 0 && Slots[EventsSlot].Offset == array.Offset ? SlotKinds.Null : SlotKinds.None;

    /// <summary>Makes room for an object of <paramref name="slotCount"/> slots, and every older view stale.</summary>
    internal void Begin(int slotCount)
    {
        Invalidate();
        MakeRoom(slotCount);
        _state = default;
        _filled = ulong.MaxValue;
        _layout = 0;
        TagSlot = EventsSlot = 0;
        Union = null;
    }

    /// <summary>Makes room for events of a union that are recognised by their layout: a slot more, for what the schema does not name.</summary>
    internal void BeginMatches(UnionShape union)
    {
        // What another union has left would be taken for members of this one: also behind its own slots, where it puts what its schema does not name.
        MakeRoom(union.SlotCount + 1);
        _filled = 0;
        _layout = 0;

        // Not by the slots at hand: the table may have been a wide union's before.
        _isWide = union.SlotCount >= Wide;
        Union = union;
        Shape = union;
        TagSlot = union.TagSlot;
    }

    /// <summary>Makes room for an event that is read at <paramref name="begin"/> by a scanner, and every older view stale.</summary>
    internal void BeginScan(UnionShape union, int begin)
    {
        Invalidate();
        BeginMatches(union);
        _state = default;
        _filled = ulong.MaxValue;
        Offset = begin;
    }

    /// <summary>From so many slots on, a word has too few bits to say which are filled.</summary>
    internal const int Wide = 64;

    /// <summary>Clears the slots of a wide union before a match, if this is one; those of others are cleared after it, where that is needed.</summary>
    internal bool ClearIfWide()
    {
        if (!_isWide)
        {
            return false;
        }

        Slots.AsSpan().Clear();
        return true;
    }

    /// <summary>The slots, for a matcher, which knows how many there are.</summary>
    internal ref ulong FirstBits => ref Unsafe.As<Slot, ulong>(ref MemoryMarshal.GetArrayDataReference(Slots));

    /// <summary>Whether the slots are those of a layout already, so that nothing need be cleared that another has left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsOf(in LayoutStep step) => step.Layout == _layout;

    /// <summary>Makes every older view stale: the slots now are those of an event that was recognised.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Advance(long begin)
    {
        Invalidate();
        Offset = begin;
    }

    /// <summary>Takes what is known of a layout, whose slots have been filled.</summary>
    internal void EndMatch(in LayoutStep step)
    {
        _layout = step.State.NeedsKind ? 0 : step.Layout;
        _state = step.State;
        ulong stale = _filled & ~step.Filled;
        _filled = step.Filled;
        if (stale != 0)
        {
            ClearStale(step.Filled);
        }
    }

    /// <summary>Is told that a match was given up on its way: any slot may hold something, and they are no layout's.</summary>
    internal void BreakOffMatch()
    {
        _filled = ulong.MaxValue;
        _layout = 0;
    }

    /// <summary>Clears what an earlier event has left in the slots that this one does not fill.</summary>
    private void ClearStale(ulong filled)
    {
        for (int i = 0; i < Slots.Length && i < Wide; i++)
        {
            if ((filled >> i & 1) == 0)
            {
                Slots[i] = default;
            }
        }
    }

    /// <summary>Forgets what reaches beyond an offset: after an error, what stood before it is known to be good.</summary>
    internal void KeepBefore(long offset)
    {
        foreach (ref Slot slot in Slots.AsSpan())
        {
            slot = slot.Offset + (long)slot.Length > offset ? default : slot;
        }
    }

    /// <summary>Lets offsets count from so many bytes earlier.</summary>
    internal void Shift(int bytes)
    {
        foreach (ref Slot slot in Slots.AsSpan())
        {
            slot = slot.Kind == SlotKind.Absent ? slot : slot.Shifted(bytes);
        }
    }

    private void MakeRoom(int slotCount)
    {
        if (Slots.Length < slotCount)
        {
            Slots = new Slot[slotCount];
            return;
        }

        Slots.AsSpan(0, slotCount).Clear();
    }

    /// <summary>Makes every view over this table stale, and those over tables below it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Invalidate()
    {
        Version++;
        if (_isUsed)
        {
            InvalidateRest();
        }
    }

    private void InvalidateRest()
    {
        // With a stack of its own: tables nest as deep as the event does.
        Stack<SlotTable> pending = Root._pending ??= new();
        Release(pending);
        while (pending.TryPop(out SlotTable? table))
        {
            table.Version++;
            if (table._isUsed)
            {
                table.Release(pending);
            }
        }

        // There is a table for every place that was ever looked into, and data that nests in itself has as many places as it likes.
        if (Root == this && _tables > MostTables)
        {
            _children = null;
            _elements = null;
            _tables = 1;
        }
    }

    /// <summary>Frees what hangs on this table, and names the tables whose views are stale with it.</summary>
    private void Release(Stack<SlotTable> pending)
    {
        _isUsed = false;
        if (Root == this)
        {
            if (_hasEnds)
            {
                Ends.Clear();
                _hasEnds = false;
            }

            for (int i = 0; i < _elementsInUse; i++)
            {
                pending.Push(_elements![i]);
            }

            _elementsInUse = 0;
        }

        if (_children is { } children)
        {
            foreach (SlotTable? child in children)
            {
                if (child is not null && child.ReadFor != 0)
                {
                    child.ReadFor = 0;
                    pending.Push(child);
                }
            }
        }
    }

    private bool _hasEnds;

    // Whether anything depends on this table: most events are done without.
    private bool _isUsed;

    internal ContainerEnds UseEnds()
    {
        Root._hasEnds = true;
        Root._isUsed = true;
        return Ends;
    }

    /// <summary>The table for the object in a slot: always the same for one slot.</summary>
    internal SlotTable ChildAt(int slot)
    {
        if (_children is null || _children.Length <= slot)
        {
            Array.Resize(ref _children, Math.Max(slot + 1, Slots.Length));
        }

        _isUsed = true;
        return _children[slot] ??= new SlotTable(Root);
    }

    /// <summary>A table for the elements of a list while it is enumerated.</summary>
    internal SlotTable RentElement()
    {
        if (Root != this)
        {
            return Root.RentElement();
        }

        _elements ??= [];
        if (_elementsInUse == _elements.Count)
        {
            _elements.Add(new SlotTable(this));
        }

        _isUsed = true;
        return _elements[_elementsInUse++];
    }

    /// <summary>Gives back the table that was rented last; another one is kept until the next event.</summary>
    internal void ReturnElement(SlotTable element)
    {
        SlotTable root = Root;
        if (root._elementsInUse > 0 && root._elements![root._elementsInUse - 1] == element)
        {
            root._elementsInUse--;
            element.Invalidate();
        }
    }
}
