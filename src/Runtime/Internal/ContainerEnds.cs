namespace EventUnion.Internal;

/// <summary>
/// Where the objects and arrays of an event end, recorded once when the first of them is looked into: so stepping over
/// a child costs a look-up, and reading nested views at every depth costs linear time in all.
/// </summary>
internal sealed class ContainerEnds
{
    private const int LargestKept = 1 << 16;

    private readonly List<(int Start, int End, int First, int Count)> _regions = [];
    private int[] _starts = [];
    private int[] _ends = [];
    private int _count;
    private int _last;

    public void Clear()
    {
        _regions.Clear();
        _last = 0;
        _count = 0;
        if (_starts.Length > LargestKept)
        {
            _starts = [];
            _ends = [];
        }
    }

    /// <summary>The offset after the container at <paramref name="start"/>, which stands within <paramref name="outer"/>.</summary>
    /// <param name="json">The event; the range has been validated.</param>
    /// <param name="start">Where its bracket stands.</param>
    /// <param name="outer">The value that is being walked, from its bracket to after its last one.</param>
    public int EndOf(ReadOnlySpan<byte> json, int start, Range outer)
    {
        // A walk stays within one region, so the one that was used last is the likely one. There are no more of them than members that the schema
        // declares: a walk further inside finds its containers in the region around it.
        for (int i = 0; i < _regions.Count; i++)
        {
            int at = i == 0 ? _last : i <= _last ? i - 1 : i;
            (int from, int to, int first, int count) = _regions[at];
            if (start >= from && start < to)
            {
                _last = at;
                return Find(start, first, count);
            }
        }

        int begin = outer.Start.Value;
        int firstNew = _count;
        int end = Record(json, begin, outer.End.Value);
        _last = _regions.Count;
        _regions.Add((begin, end, firstNew, _count - firstNew));
        return Find(start, firstNew, _count - firstNew);
    }

    private int Find(int start, int first, int count) => _ends[Array.BinarySearch(_starts, first, count, start)];

    /// <summary>Records the containers from one on to where that ends, at the latest at <paramref name="end"/>.</summary>
    /// <returns>Where that was.</returns>
    private int Record(ReadOnlySpan<byte> json, int from, int end)
    {
        // The open containers form a chain through their own entries in _ends, so no other stack is needed.
        int open = -1;
        int i = from;
        while (i < end)
        {
            int step = json[i..end].IndexOfAny(JsonWalk.Brackets);
            if (step < 0)
            {
                return end;
            }

            i += step;
            switch (json[i])
            {
                case (byte)'"':
                    i = JsonWalk.EndOfString(json, i) + 1;
                    continue;
                case (byte)'{' or (byte)'[':
                    Add(i, open);
                    open = _count - 1;
                    break;
                default:
                    int parent = _ends[open];
                    _ends[open] = i + 1;
                    open = parent;
                    if (open < 0)
                    {
                        return i + 1;
                    }

                    break;
            }

            i++;
        }

        return end;
    }

    private void Add(int start, int parent)
    {
        if (_count == _starts.Length)
        {
            int size = Math.Max(16, _count * 2);
            Array.Resize(ref _starts, size);
            Array.Resize(ref _ends, size);
        }

        _starts[_count] = start;
        _ends[_count++] = parent;
    }
}
