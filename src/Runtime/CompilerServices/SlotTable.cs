using System.ComponentModel;
using EventUnion.Internal;

namespace EventUnion.CompilerServices;

/// <summary>The slots of the event that is being read. Pooled; its version changes with every event, which is how a view knows that it is too old.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SlotTable
{
    private SlotTable?[]? _children;
    private List<SlotTable>? _elements;
    private int _elementsInUse;

    internal SlotTable(SlotTable? root) => Root = root ?? this;

    internal SlotTable Root { get; }

    internal Slot[] Slots { get; private set; } = [];

    internal int Version { get; private set; } = 1;

    /// <summary>The version of the root when this was read, for a table that is read once per event.</summary>
    internal int ReadFor { get; set; }

    internal int Lease { get; set; }

    internal int Kind { get; set; }

    internal UnknownReason Reason { get; set; }

    internal bool TagIsInferred { get; set; }

    internal bool HasUnknownMembers { get; set; }

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

    /// <summary>How the root is read, for what is read later.</summary>
    internal EventReadOptions Options { get; set; } = EventReadOptions.Default;

    /// <summary>Whether the root is read to be copied into a record, so that the policies for unknown events and duplicates hold for all that is in it.</summary>
    internal bool ReadsRecord { get; set; }

    internal ContainerEnds Ends => Root == this ? (field ??= new ContainerEnds()) : Root.Ends;

    /// <summary>Makes room for an object of <paramref name="slotCount"/> slots, and every older view stale.</summary>
    internal void Begin(int slotCount)
    {
        Invalidate();
        if (Slots.Length < slotCount)
        {
            Slots = new Slot[slotCount];
        }
        else
        {
            Slots.AsSpan(0, slotCount).Clear();
        }

        Kind = 0;
        Reason = UnknownReason.None;
        TagIsInferred = false;
        HasUnknownMembers = false;
        TagSlot = 0;
        Union = null;
    }

    /// <summary>Makes every view over this table stale, and those over tables below it.</summary>
    internal void Invalidate()
    {
        Version++;
        if (Root == this)
        {
            if (_hasEnds)
            {
                Ends.Clear();
                _hasEnds = false;
            }

            for (int i = 0; i < _elementsInUse; i++)
            {
                _elements![i].Invalidate();
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
                    child.Invalidate();
                }
            }
        }
    }

    private bool _hasEnds;

    internal ContainerEnds UseEnds()
    {
        Root._hasEnds = true;
        return Ends;
    }

    /// <summary>The table for the object in a slot: always the same for one slot.</summary>
    internal SlotTable ChildAt(int slot)
    {
        if (_children is null || _children.Length <= slot)
        {
            Array.Resize(ref _children, Math.Max(slot + 1, Slots.Length));
        }

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
