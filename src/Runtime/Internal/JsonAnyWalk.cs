using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Walks the elements of an array, or the members of an object, that has been validated.</summary>
internal ref struct JsonAnyWalk(ReadOnlySpan<byte> source, Slot container, ContainerEnds? ends)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private readonly int _begin = container.Offset;

    // A slot cannot tell how long a value beyond its longest is; that value's own last bracket ends it then.
    private readonly int _end = container.Length == Slot.MaxLength ? source.Length : container.Offset + container.Length;
    private ContainerEnds? _ends = ends;
    private int _at = container.Offset + 1;

    public Slot Name { get; private set; }

    public Slot Value { get; private set; }

    public bool MoveNext(bool isMap)
    {
        int i = JsonWalk.Next(_source, _at);
        if (_source[i] is (byte)']' or (byte)'}')
        {
            _at = i;
            return false;
        }

        _ends ??= new ContainerEnds();
        if (isMap)
        {
            Name = JsonWalk.Value(_source, i, _ends, _begin.._end, out i);
            i = JsonWalk.Next(_source, i);
        }

        Value = JsonWalk.Value(_source, i, _ends, _begin.._end, out _at);
        return true;
    }
}
