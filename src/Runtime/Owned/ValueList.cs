namespace EventUnion;

/// <summary>Makes <see cref="ValueList{T}"/>.</summary>
public static class ValueList
{
    /// <summary>A list of copies of the items. Collection expressions come here.</summary>
    /// <param name="items">The items.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new(items.ToArray());

    /// <summary>A list of the items of a sequence.</summary>
    /// <param name="items">The items.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static ValueList<T> CreateRange<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (items is ValueList<T> list)
            return list;
        T[] array = [.. items];
        return array.Length == 0 ? ValueList<T>.Empty : new(array);
    }
}
