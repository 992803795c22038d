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

/// <summary>
/// An immutable map from names to values with value equality, for records: equal when both have the same names with equal values,
/// in whatever order. Enumeration keeps the order in which the entries were given.
/// </summary>
/// <remarks>
/// Make one by a collection expression, <c>ValueMap&lt;int&gt; map = [new("a", 1), new("b", 2)]</c>, or by <see cref="ValueMap.CreateRange"/>.
/// Names are compared by ordinal. A look-up takes constant time.
/// </remarks>
/// <typeparam name="T">The type of the values; its default equality decides.</typeparam>
[CollectionBuilder(typeof(ValueMap), nameof(ValueMap.Create))]
[SuppressMessage("Naming", "CA1710", Justification = "A value that happens to be a collection, named beside ValueList.")]
[JsonConverter(typeof(GenericConverter))]
[DebuggerDisplay("Count = {Count}")]
public sealed class ValueMap<T> : IReadOnlyDictionary<string, T>, IEquatable<ValueMap<T>>, IOwnedCollection, IConverted
{
    /// <summary>Up to so many entries are searched one by one.</summary>
    internal const int MaxSearched = 8;

    private readonly KeyValuePair<string, T>[] _entries;
    private readonly Dictionary<string, int>? _places;

    /// <summary>A map that takes over entries with distinct keys.</summary>
    internal ValueMap(KeyValuePair<string, T>[] entries, Dictionary<string, int>? places)
    {
        _entries = entries;
        _places = places;
    }

#pragma warning disable CA1000 // as ImmutableDictionary<TKey, TValue>.Empty
    /// <summary>The map without entries.</summary>
    public static ValueMap<T> Empty { get; } = new([], null);
#pragma warning restore CA1000

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Length;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> Keys => _entries.Select(static entry => entry.Key);

    /// <summary>The values, in order.</summary>
    public IEnumerable<T> Values => _entries.Select(static entry => entry.Value);

    /// <summary>The value of a name.</summary>
    /// <param name="key">The name.</param>
    /// <exception cref="KeyNotFoundException">The map has no such name.</exception>
    public T this[string key]
    {
        get
        {
            if (!TryGetValue(key, out T? value))
                ValueThrow.KeyNotFound(key);
            return value;
        }
    }

    /// <summary>Gets the value of a name.</summary>
    /// <param name="key">The name.</param>
    /// <param name="value">The value, or the default of <typeparamref name="T"/>.</param>
    /// <returns>Whether the map has the name.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int place = Find(key);
        value = place < 0 ? default : _entries[place].Value;
        return place >= 0;
    }

    /// <summary>Whether the map has a name.</summary>
    /// <param name="key">The name.</param>
    public bool ContainsKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Find(key) >= 0;
    }

    /// <summary>The entries in order, without a copy.</summary>
    public ReadOnlySpan<KeyValuePair<string, T>> AsSpan() => _entries;

    /// <summary>Goes through the entries without allocation.</summary>
    public ValueList<KeyValuePair<string, T>>.Enumerator GetEnumerator() => new(_entries);

    /// <inheritdoc/>
    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, T>>)_entries).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => _entries.GetEnumerator();

    /// <inheritdoc/>
    void IOwnedCollection.WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach ((string key, T value) in _entries)
        {
            MemberName.Write(writer, key);
            OwnedValue.Write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Whether both have the same names with equal values.</summary>
    /// <param name="other">The other map.</param>
    public bool Equals(ValueMap<T>? other)
    {
        if (other is null || Count != other.Count)
            return false;
        if (ReferenceEquals(this, other))
            return true;
        foreach ((string key, T value) in _entries)
        {
            int place = other.Find(key);
            if (place < 0 || !EqualityComparer<T>.Default.Equals(value, other._entries[place].Value))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        foreach ((string key, T value) in _entries)
            hash += HashCode.Combine(key, value); // a sum, whatever the order
        return hash;
    }

    /// <summary>The first entries, as in <c>{a: 1, b: 2}</c>; of large maps no more than 16.</summary>
    public override string ToString()
    {
        const int shown = 16;
        string entries = string.Join(", ", _entries.Take(shown).Select(static entry => $"{entry.Key}: {entry.Value}"));
        return Count <= shown ? $"{{{entries}}}" : $"{{{entries}, … ({Count} entries)}}";
    }

    JsonConverter IConverted.CreateConverter() => new ValueMapConverter<T>();

    /// <summary>Whether both have the same names with equal values.</summary>
    public static bool operator ==(ValueMap<T>? left, ValueMap<T>? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ValueMap<T>? left, ValueMap<T>? right) => !(left == right);

    /// <summary>The map as an argument of writers, JSON <c>null</c> for null. Nothing is copied or allocated.</summary>
    /// <param name="map">The map.</param>
    [SuppressMessage("Usage", "CA2225", Justification = "Arguments are made by conversion.")]
    public static implicit operator JsonArg(ValueMap<T>? map) => JsonArg.From(map as IOwnedCollection);

    private int Find(string key)
    {
        if (_places is not null)
            return _places.TryGetValue(key, out int place) ? place : -1;
        for (int i = 0; i < _entries.Length; i++)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
