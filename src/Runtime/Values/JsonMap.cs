using EventUnion.CompilerServices;
using EventUnion.Internal;

namespace EventUnion;

/// <summary>An object whose members are alike, read while it is enumerated. Valid as long as the view it came from.</summary>
/// <typeparam name="T">The view of a member's value.</typeparam>
public readonly ref struct JsonMap<T> : IJsonView<JsonMap<T>>
    where T : IJsonView<T>, allows ref struct
{
    private readonly EventFrame _owner;
    private readonly Slot _value;

    internal JsonMap(EventFrame owner, Slot value)
    {
        _owner = owner;
        _value = value;
    }

    static bool IJsonView<JsonMap<T>>.TakesTable => false;

    static SlotKinds IJsonView<JsonMap<T>>.Accepts => SlotKinds.Object;

    /// <summary>The object's JSON as it stands in the input.</summary>
    /// <exception cref="InvalidOperationException">The view that it came from is stale, or it came from none.</exception>
    public ReadOnlySpan<byte> Raw => _owner.FreshSource.Slice(_value.Offset, _value.Length);

    /// <summary>How many members there are, duplicates included. Linear: it steps over them.</summary>
    public int Count()
    {
        int count = 0;
        JsonAnyWalk walk = Walk();
        while (walk.MoveNext(isMap: true))
        {
            count++;
        }

        return count;
    }

    /// <summary>The member of that name; of duplicates the last. Linear in the number of members.</summary>
    /// <param name="name">The name, unescaped UTF-8.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False where there is none, or its value is of another JSON type than the schema says.</returns>
    public bool TryGetValue(ReadOnlySpan<byte> name, out T value)
    {
        Slot found = default;
        JsonAnyWalk walk = Walk();
        while (walk.MoveNext(isMap: true))
        {
            if (TextOf(walk.Name) == name)
            {
                found = walk.Value;
            }
        }

        bool fits = found.Is(T.Accepts) && found.Kind != SlotKind.Absent;
        value = fits ? T.Create(T.TakesTable ? new EventFrame(_owner.Source, _owner.Table.RentElement()) : _owner, found, -1) : default!;
        return fits;
    }

    /// <summary>Begins an enumeration.</summary>
    public Enumerator GetEnumerator() => new(_owner, Walk());

    static JsonMap<T> IJsonView<JsonMap<T>>.Create(EventFrame owner, Slot value, int at) => new(owner, value);

    /// <summary>The object, to be written as it stands.</summary>
    /// <param name="map">The object.</param>
    public static implicit operator JsonArg(JsonMap<T> map) => JsonArg.FromValidated(map.Raw);

    private JsonText TextOf(Slot name) => new(_owner.Source.Slice(name.Offset, name.Length), name.Kind == SlotKind.EscapedString);

    private JsonAnyWalk Walk() => new(_owner.Source, _value, _owner.Table.UseEnds());

    /// <summary>Goes through the members. A value that is a view is valid until the next one is asked for.</summary>
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

        /// <summary>The member.</summary>
        /// <exception cref="EventDataException">Its value is null or of another JSON type than the schema says.</exception>
        public readonly JsonEntry<T> Current => new(Name, T.Create(Frame(out Slot value), value, -1));

        /// <summary>The member's name.</summary>
        internal readonly JsonText Name
        {
            get
            {
                Slot name = _walk.Name;
                return new(_owner.Source.Slice(name.Offset, name.Length), name.Kind == SlotKind.EscapedString);
            }
        }

        /// <summary>Steps to the next member.</summary>
        public bool MoveNext()
        {
            _ = _owner.Table;
            return _walk.MoveNext(isMap: true);
        }

        /// <summary>The frame that the member's value is read into.</summary>
        /// <param name="value">Where the value stands.</param>
        internal readonly EventFrame Frame(out Slot value)
        {
            _ = _owner.Table;
            value = _walk.Value;
            if (!value.Is(T.Accepts))
            {
                ReadThrow.StrayElement(_owner, value);
            }

            return _element is null ? _owner : new EventFrame(_owner.Source, _element);
        }

        /// <summary>Makes the values' views stale.</summary>
        public readonly void Dispose() => _element?.Root.ReturnElement(_element);
    }
}
