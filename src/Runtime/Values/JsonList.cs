using EventUnion.CompilerServices;
using EventUnion.Internal;

namespace EventUnion;

/// <summary>An array, read while it is enumerated. Valid as long as the view it came from.</summary>
/// <typeparam name="T">The view of an element.</typeparam>
public readonly ref struct JsonList<T> : IJsonView<JsonList<T>>
    where T : IJsonView<T>, allows ref struct
{
    private readonly EventFrame _owner;
    private readonly Slot _value;

    internal JsonList(EventFrame owner, Slot value)
    {
        _owner = owner;
        _value = value;
    }

    static bool IJsonView<JsonList<T>>.TakesTable => false;

    static SlotKinds IJsonView<JsonList<T>>.Accepts => SlotKinds.Array;

    /// <summary>The array's JSON as it stands in the input.</summary>
    /// <exception cref="InvalidOperationException">The view that it came from is stale, or it came from none.</exception>
    public ReadOnlySpan<byte> Raw => _owner.FreshSource.Slice(_value.Offset, _value.Length);

    /// <summary>How many elements there are. Linear: it steps over them.</summary>
    public int Count()
    {
        int count = 0;
        JsonAnyWalk walk = Walk();
        while (walk.MoveNext(isMap: false))
        {
            count++;
        }

        return count;
    }

    /// <summary>Begins an enumeration.</summary>
    public Enumerator GetEnumerator() => new(_owner, Walk());

    static JsonList<T> IJsonView<JsonList<T>>.Create(EventFrame owner, Slot value, int at) => new(owner, value);

    /// <summary>The array, to be written as it stands.</summary>
    /// <param name="list">The array.</param>
    public static implicit operator JsonArg(JsonList<T> list) => JsonArg.FromValidated(list.Raw);

    private JsonAnyWalk Walk() => new(_owner.Source, _value, _owner.Table.UseEnds());

    /// <summary>Goes through the elements. An element that is a view is valid until the next one is asked for.</summary>
    public ref struct Enumerator : IDisposable
    {
        private readonly EventFrame _owner;
        private readonly SlotTable? _element;
        private JsonAnyWalk _walk;

        internal Enumerator(EventFrame owner, JsonAnyWalk walk)
        {
            _owner = owner;
            _element = T.TakesTable ? owner.Table.RentElement() : null;
            _walk = walk;
        }

        /// <summary>The element.</summary>
        /// <exception cref="EventDataException">It is null or of another JSON type than the schema says.</exception>
        public readonly T Current => T.Create(Frame(out Slot value), value, -1);

        /// <summary>The element, whatever it is.</summary>
        public readonly JsonAny Any => new(_owner, _walk.Value);

        /// <summary>Steps to the next element.</summary>
        public bool MoveNext()
        {
            _ = _owner.Table;
            return _walk.MoveNext(isMap: false);
        }

        /// <summary>The frame that the element is read into.</summary>
        /// <param name="value">Where the element stands.</param>
        /// <param name="spared">What it may be besides what its schema says.</param>
        internal readonly EventFrame Frame(out Slot value, SlotKinds spared = SlotKinds.None)
        {
            _ = _owner.Table;
            value = _walk.Value;
            if (!value.Is(T.Accepts | spared))
            {
                ReadThrow.StrayElement(_owner, value);
            }

            return _element is null ? _owner : new EventFrame(_owner.Source, _element);
        }

        /// <summary>Makes the elements' views stale.</summary>
        public readonly void Dispose() => _element?.Root.ReturnElement(_element);
    }
}
