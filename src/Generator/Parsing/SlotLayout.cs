namespace EventUnion.Generator.Parsing;

/// <summary>Where the values of an object or of a union's events are read to.</summary>
internal sealed class SlotLayout
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectShape> _eager = new(StringComparer.Ordinal);

    /// <summary>How many slots there are.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>How deep objects are read into one another.</summary>
    public int Depth { get; private set; }

    /// <summary>The member names in slot order.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The objects read together with this one, however deep, with their slots.</summary>
    public List<(int Slot, ObjectShape Object)> Scopes { get; } = [];

    public int Slot(string name) => _slots[name];

    /// <summary>The object that is read together with this one, or null where the member takes one slot.</summary>
    public ObjectShape? Eager(string name) => _eager.TryGetValue(name, out ObjectShape shape) ? shape : null;

    /// <summary>Gives the next slot to a member, and the slots behind it to the object it is, where that is read together.</summary>
    public void Add(string name, ObjectShape? eager)
    {
        int slot = Count++;
        _slots.Add(name, slot);
        Names.Add(name);
        if (eager?.Layout is not { } inner)
        {
            return;
        }

        _eager.Add(name, eager);
        Count = slot + inner.Count;
        Depth = Math.Max(Depth, inner.Depth + 1);
        Scopes.Add((slot, eager));
        foreach ((int offset, ObjectShape nested) in inner.Scopes)
        {
            Scopes.Add((slot + offset, nested));
        }
    }
}
