namespace EventUnion;

/// <summary>Makes <see cref="ValueMap{T}"/>.</summary>
public static class ValueMap
{
    /// <summary>A map of the entries. Collection expressions come here.</summary>
    /// <param name="entries">The entries. Of equal keys the last value counts, in the place of the first.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <exception cref="ArgumentException">A key is null.</exception>
    public static ValueMap<T> Create<T>(ReadOnlySpan<KeyValuePair<string, T>> entries) =>
        entries.IsEmpty ? ValueMap<T>.Empty : new(Distinct(entries.ToArray(), out Dictionary<string, int>? places), places);

    /// <summary>A map of the entries of a sequence, such as a dictionary.</summary>
    /// <param name="entries">The entries. Of equal keys the last value counts, in the place of the first.</param>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <exception cref="ArgumentException">A key is null.</exception>
    public static ValueMap<T> CreateRange<T>(IEnumerable<KeyValuePair<string, T>> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries as ValueMap<T> ?? Create<T>(entries.ToArray());
    }

    /// <summary>Takes duplicates out.</summary>
    /// <param name="entries">The entries, moved up in place.</param>
    /// <param name="places">Where each key is; null where there are so few that a search is as fast.</param>
    private static KeyValuePair<string, T>[] Distinct<T>(KeyValuePair<string, T>[] entries, out Dictionary<string, int>? places)
    {
        places = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        int count = 0;
        foreach (KeyValuePair<string, T> entry in entries)
        {
            if (entry.Key is null)
                ValueThrow.NullKey(nameof(entries));
            if (places.TryGetValue(entry.Key, out int place))
            {
                entries[place] = new(entry.Key, entry.Value);
            }
            else
            {
                places.Add(entry.Key, count);
                entries[count++] = entry;
            }
        }

        if (count <= ValueMap<T>.MaxSearched)
            places = null;
        return count == entries.Length ? entries : entries[..count];
    }
}
