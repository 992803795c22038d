using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.CompilerServices;
using EventUnion.Internal;
using EventUnion.Internal.Conversion;

namespace EventUnion;

/// <summary>An immutable list with value equality, for records: equal when the items are, in the same order.</summary>
/// <remarks>Make one by a collection expression, <c>ValueList&lt;int&gt; list = [1, 2, 3]</c>, or by <see cref="ValueList.CreateRange"/>.</remarks>
/// <typeparam name="T">The type of the items; its default equality decides.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(GenericConverter))]
[DebuggerDisplay("Count = {Count}")]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, IOwnedCollection, IConverted
{
    private readonly T[] _items;

    /// <summary>A list that takes over the array.</summary>
    internal ValueList(T[] items) => _items = items;

#pragma warning disable CA1000 // as ImmutableArray<T>.Empty
    /// <summary>The list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);
#pragma warning restore CA1000

    /// <summary>How many items there are.</summary>
    public int Count => _items.Length;

    /// <summary>An item.</summary>
    /// <param name="index">Its place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not less than <see cref="Count"/>.</exception>
    public T this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_items.Length)
                ValueThrow.IndexOutOfRange(nameof(index));
            return _items[index];
        }
    }

    /// <summary>The items, without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Goes through the items without allocation.</summary>
    public Enumerator GetEnumerator() => new(_items);

    /// <inheritdoc/>
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    void IOwnedCollection.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (T item in _items)
            OwnedValue.Write(writer, item);
        writer.WriteEndArray();
    }

    /// <summary>Whether both have equal items in the same order.</summary>
    /// <param name="other">The other list.</param>
    public bool Equals(ValueList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in _items)
            hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The first items, as in <c>[1, 2, 3]</c>; of long lists no more than 16.</summary>
    public override string ToString()
    {
        const int shown = 16;
        string items = string.Join(", ", _items.Take(shown));
        return Count <= shown ? $"[{items}]" : $"[{items}, … ({Count} items)]";
    }

    JsonConverter IConverted.CreateConverter() => new ValueListConverter<T>();

    /// <summary>Whether both have equal items in the same order.</summary>
    public static bool operator ==(ValueList<T>? left, ValueList<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ValueList<T>? left, ValueList<T>? right) => !(left == right);

    /// <summary>The list as an argument of writers, JSON <c>null</c> for null. Nothing is copied or allocated.</summary>
    /// <param name="list">The list.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "Arguments are made by conversion.")]
    public static implicit operator JsonArg(ValueList<T>? list) => JsonArg.From(list as IOwnedCollection);

    /// <summary>Goes through a list.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Moves to the next item.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
