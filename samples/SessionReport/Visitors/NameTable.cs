namespace SessionReport.Visitors;

/// <summary>Totals by a name that the data chooses. Looking up a name that is known already allocates nothing.</summary>
internal sealed class NameTable<TTotal>
    where TTotal : class, new()
{
    /// <summary>A hostile session could invent a name for every event: what comes after this many goes under one name.</summary>
    private const int MaxNames = 10_000;

    /// <summary>Longer names are cut, in characters.</summary>
    private const int MaxNameLength = 256;

    /// <summary>The name of everything beyond <see cref="MaxNames"/>.</summary>
    public const string Others = "(others)";

    private readonly Dictionary<string, TTotal> _totals = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TTotal> Totals => _totals;

    public TTotal this[scoped JsonText name]
    {
        get
        {
            // A name that does not fit takes the slow way through a string.
            Span<char> buffer = stackalloc char[MaxNameLength];
            ReadOnlySpan<char> key = name.RawLength <= MaxNameLength && name.TryCopyTo(buffer, out int length)
                ? buffer[..length]
                : Cut(name.ToString());
            var lookup = _totals.GetAlternateLookup<ReadOnlySpan<char>>();
            if (_totals.Count >= MaxNames && !lookup.ContainsKey(key))
                key = Others;
            if (!lookup.TryGetValue(key, out TTotal? total))
                lookup[key] = total = new TTotal();
            return total;
        }
    }

    private static string Cut(string name) => name.Length <= MaxNameLength ? name : name[..(MaxNameLength - 1)] + "…";
}
