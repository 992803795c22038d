using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using EventUnion.CompilerServices;

namespace EventUnion;

/// <summary>An element of a list, or a value in a map, that the schema lets be null. Valid as long as the view it came from.</summary>
/// <remarks>A ref struct, because <see cref="Nullable{T}"/> cannot hold a view. The default is null.</remarks>
/// <typeparam name="T">The view of one that is not null.</typeparam>
[DebuggerDisplay("IsNull = {IsNull}")]
public readonly ref struct JsonNullable<T> : IJsonView<JsonNullable<T>>
    where T : IJsonView<T>, allows ref struct
{
    private readonly T _value;
    private readonly bool _hasValue;

    /// <summary>One that is not null.</summary>
    /// <param name="value">The view.</param>
    public JsonNullable(T value)
    {
        _value = value;
        _hasValue = true;
    }

    /// <summary>Whether it is JSON <c>null</c>.</summary>
    public bool IsNull => !_hasValue;

    /// <summary>The view of what is there.</summary>
    /// <exception cref="InvalidOperationException">It is null.</exception>
    public T Value
    {
        get
        {
            if (!_hasValue)
                ValueThrow.ElementIsNull();
            return _value;
        }
    }

    static bool IJsonView<JsonNullable<T>>.TakesTable => T.TakesTable;

    static SlotKinds IJsonView<JsonNullable<T>>.Accepts => T.Accepts | SlotKinds.Null;

    /// <summary>Gets the view of what is there, if it is not null.</summary>
    /// <param name="value">The view, or the default of <typeparamref name="T"/>.</param>
    /// <returns>Whether it is not null.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return _hasValue;
    }

    /// <summary>The view of what is there, or another where it is null.</summary>
    /// <param name="fallback">What to return for null.</param>
    public T Or(T fallback) => _hasValue ? _value : fallback;

    static JsonNullable<T> IJsonView<JsonNullable<T>>.Create(EventFrame owner, Slot value, int at) =>
        value.Kind == SlotKind.Null ? default : new(T.Create(owner, value, at));
}
