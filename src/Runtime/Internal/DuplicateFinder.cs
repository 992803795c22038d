using System.Buffers;

namespace EventUnion.Internal;

/// <summary>
/// Finds a member that stands twice in its object, declared or not and at any depth, in JSON that has been validated. Takes expected linear time: names are
/// hashed with a seed of the process, and forgotten where their object ends. It has a stack of its own.
/// </summary>
internal sealed class DuplicateFinder
{
    private const int LargestKept = 1 << 14;

    private static readonly SearchValues<byte> s_marks = SearchValues.Create("\"{}[]"u8);

    // For each open container how many names there were before it.
    private readonly Stack<int> _open = new();
    private int[] _buckets = [];
    private Entry[] _names = [];
    private int _count;

    /// <summary>The offset of the first name that its object has had before; -1 where there is none.</summary>
    /// <param name="json">The document.</param>
    /// <param name="from">Where the value begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="skipFrom">Where something within begins that has been looked at before, such as an array of events; -1 for nothing.</param>
    /// <param name="skipTo">Where that ends.</param>
    public int Find(ReadOnlySpan<byte> json, int from, int to, int skipFrom = -1, int skipTo = -1)
    {
        int i = from;
        while (i < to)
        {
            int step = json[i..to].IndexOfAny(s_marks);
            if (step < 0)
            {
                break;
            }

            i += step;
            if (i == skipFrom)
            {
                i = skipTo;
                continue;
            }

            switch (json[i])
            {
                case (byte)'"':
                    int end = JsonWalk.EndOfString(json, i);
                    int next = JsonSyntax.EndOfBlanks(json, end + 1);
                    if (next < to && json[next] == (byte)':' && !Add(json, i + 1, end))
                    {
                        Clear();
                        return i;
                    }

                    i = end;
                    break;
                case (byte)'{' or (byte)'[':
                    _open.Push(_count);
                    break;
                default:
                    Forget(_open.Pop());
                    break;
            }

            i++;
        }

        // All that was open is closed now, and so forgotten.
        if (_names.Length > LargestKept)
        {
            Clear();
        }

        return -1;
    }

    private void Clear()
    {
        _open.Clear();
        _count = 0;
        (_names, _buckets) = ([], []);
    }

    /// <summary>Takes a name of the innermost object; false where that has it.</summary>
    private bool Add(ReadOnlySpan<byte> json, int start, int end)
    {
        JsonText name = Text(json, start, end);
        int first = _open.Peek();
        int hash = Hash(name);
        if (_count == _names.Length)
        {
            Grow();
        }

        ref int bucket = ref _buckets[hash & (_buckets.Length - 1)];

        // The names of the innermost object are the last of all, and so the first of their buckets.
        for (int at = bucket; at >= first; at = _names[at].Next)
        {
            if (_names[at].Hash == hash && Text(json, _names[at].Start, _names[at].End) == name)
            {
                return false;
            }
        }

        _names[_count] = new(hash, start, end, bucket);
        bucket = _count++;
        return true;
    }

    /// <summary>Forgets all names but so many.</summary>
    private void Forget(int count)
    {
        while (_count > count)
        {
            Entry last = _names[--_count];
            _buckets[last.Hash & (_buckets.Length - 1)] = last.Next;
        }
    }

    private void Grow()
    {
        int size = Math.Max(16, 2 * _names.Length);
        Array.Resize(ref _names, size);
        _buckets = new int[size];
        _buckets.AsSpan().Fill(-1);
        for (int i = 0; i < _count; i++)
        {
            ref int bucket = ref _buckets[_names[i].Hash & (size - 1)];
            _names[i] = _names[i] with { Next = bucket };
            bucket = i;
        }
    }

    private static JsonText Text(ReadOnlySpan<byte> json, int start, int end)
    {
        ReadOnlySpan<byte> raw = json[start..end];
        return new(raw, raw.Contains((byte)'\\'));
    }

    private static int Hash(JsonText name)
    {
        using var text = new UnescapedBytes(name, stackalloc byte[256], exact: true);
        var hash = default(HashCode);
        hash.AddBytes(text.Span);
        return hash.ToHashCode();
    }

    private readonly record struct Entry(int Hash, int Start, int End, int Next);
}
