using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using EventUnion.CompilerServices;
using EventUnion.Internal.Conversion;

namespace EventUnion;

/// <summary>A member of a record that need not be there. Being there with null is something else than being absent.</summary>
/// <remarks>
/// <para>The default is absent. Two are equal when both are absent, or both are present with equal values.</para>
/// <para>
/// In a type of one's own, <c>JsonSerializer</c> leaves a property absent that the JSON does not have. It asks for every value when it writes: a property with
/// <c>[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]</c> is left out where it is absent, any other is written as null. With a source-generated context,
/// list <typeparamref name="T"/> in it too, unless it is a text, number, boolean, record or a type of this library.
/// </para>
/// </remarks>
/// <typeparam name="T">The type of the value; nullable where the member may be null.</typeparam>
[JsonConverter(typeof(GenericConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct Optional<T> : IEquatable<Optional<T>>, IConverted
{
    private readonly T _value;

    /// <summary>A value that is present.</summary>
    /// <param name="value">The value.</param>
    public Optional(T value)
    {
        _value = value;
        IsPresent = true;
    }

    /// <summary>Whether the member is there, be it with null.</summary>
    public bool IsPresent { get; }

    /// <summary>Whether the member is not there.</summary>
    public bool IsAbsent => !IsPresent;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The member is absent.</exception>
    public T Value
    {
        get
        {
            if (!IsPresent)
                ValueThrow.OptionalIsAbsent();
            return _value;
        }
    }

    /// <summary>Gets the value if the member is there.</summary>
    /// <param name="value">The value, or the default of <typeparamref name="T"/>.</param>
    /// <returns>Whether the member is there.</returns>
    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsPresent;
    }

    /// <summary>The value, or another where the member is absent.</summary>
    /// <param name="fallback">What to return when the member is absent.</param>
    public T Or(T fallback) => IsPresent ? _value : fallback;

    /// <summary>Whether both are absent, or both present with equal values.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(Optional<T> other) =>
        IsPresent == other.IsPresent && (!IsPresent || EqualityComparer<T>.Default.Equals(_value, other._value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsPresent ? HashCode.Combine(_value) : 0;

    /// <summary>The text of the value: <c>null</c> for null, and nothing where the member is absent.</summary>
    public override string ToString() => IsPresent ? _value?.ToString() ?? "null" : "";

    JsonConverter IConverted.CreateConverter() => new OptionalConverter<T>();

    /// <summary>A value that is present.</summary>
    [SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named form.")]
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Whether both are absent, or both present with equal values.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
}
