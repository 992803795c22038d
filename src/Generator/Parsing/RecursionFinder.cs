namespace EventUnion.Generator.Parsing;

/// <summary>
/// Finds the objects that hold themselves through members that are objects, and an order in which held objects come before their holders: Tarjan's
/// strongly connected components, with a stack of its own and in linear time.
/// </summary>
internal sealed class RecursionFinder
{
    private readonly Dictionary<ObjectShape, Visit> _visits = [];
    private readonly Stack<ObjectShape> _component = new();
    private readonly Stack<(ObjectShape Shape, IEnumerator<ObjectShape> Held)> _open = new();
    private readonly List<ObjectShape> _order = [];

    /// <summary>Marks the recursive ones among the objects.</summary>
    /// <returns>All of them, held objects first.</returns>
    public static List<ObjectShape> Order(IEnumerable<ObjectShape> objects)
    {
        var finder = new RecursionFinder();
        foreach (ObjectShape shape in objects)
        {
            if (!finder._visits.ContainsKey(shape))
            {
                finder.Enter(shape);
                finder.Run();
            }
        }

        return finder._order;
    }

    private void Run()
    {
        while (_open.Count > 0)
        {
            (ObjectShape shape, IEnumerator<ObjectShape> held) = _open.Peek();
            if (!held.MoveNext())
            {
                _open.Pop();
                Leave(shape);
                continue;
            }

            ObjectShape next = held.Current;
            shape.IsRecursive |= ReferenceEquals(shape, next);
            if (!_visits.TryGetValue(next, out Visit seen))
            {
                Enter(next);
            }
            else if (seen.IsOpen)
            {
                _visits[shape].Lowest = Math.Min(_visits[shape].Lowest, seen.Number);
            }
        }
    }

    private void Enter(ObjectShape shape)
    {
        _visits.Add(shape, new Visit(_visits.Count));
        _component.Push(shape);
        _open.Push((shape, Held(shape).GetEnumerator()));
    }

    private void Leave(ObjectShape shape)
    {
        Visit visit = _visits[shape];
        if (_open.Count > 0)
        {
            Visit holder = _visits[_open.Peek().Shape];
            holder.Lowest = Math.Min(holder.Lowest, visit.Lowest);
        }

        if (visit.Lowest != visit.Number)
        {
            return;
        }

        bool isAlone = ReferenceEquals(_component.Peek(), shape);
        ObjectShape member;
        do
        {
            member = _component.Pop();
            _visits[member].IsOpen = false;
            member.IsRecursive |= !isAlone;
            _order.Add(member);
        }
        while (!ReferenceEquals(member, shape));
    }

    private static IEnumerable<ObjectShape> Held(ObjectShape shape) =>
        from member in shape.Members
        where member.Value.Named is ObjectShape { Variant: null }
        select (ObjectShape)member.Value.Named!;

    private sealed class Visit(int number)
    {
        public int Number { get; } = number;

        public int Lowest { get; set; } = number;

        public bool IsOpen { get; set; } = true;
    }
}
