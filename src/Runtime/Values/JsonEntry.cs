using EventUnion.CompilerServices;

namespace EventUnion;

/// <summary>A member of a map.</summary>
/// <typeparam name="T">The view of its value.</typeparam>
public readonly ref struct JsonEntry<T>
    where T : IJsonView<T>, allows ref struct
{
    internal JsonEntry(JsonText name, T value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Its name.</summary>
    public JsonText Name { get; }

    /// <summary>Its value.</summary>
    public T Value { get; }
}
