using System.ComponentModel;

namespace EventUnion;

/// <content>Equality by value.</content>
public readonly ref partial struct JsonNumber
{
    /// <summary>Whether two numbers have the same value, exactly: <c>100</c>, <c>1e2</c> and <c>100.0</c> do, and <c>0</c> and <c>-0</c>.</summary>
    /// <param name="other">The other number.</param>
    public bool Equals(JsonNumber other)
    {
        if (Raw.SequenceEqual(other.Raw))
            return true;
        if (TryGetPlain(out long left) && other.TryGetPlain(out long right))
            return left == right;
        return DecimalDigits.TryParse(Raw, out DecimalDigits digits) && DecimalDigits.TryParse(other.Raw, out DecimalDigits otherDigits) &&
            DecimalDigits.Compare(digits, otherDigits) == 0;
    }

    /// <summary>Whether two numbers have the same value.</summary>
    public static bool operator ==(JsonNumber left, JsonNumber right) => left.Equals(right);

    /// <summary>Whether two numbers have different values.</summary>
    public static bool operator !=(JsonNumber left, JsonNumber right) => !left.Equals(right);

#pragma warning disable CS0809 // obsolete members that override others, as on Span<T>: a view can't be boxed
    /// <summary>Not supported: a view can't be boxed. Compare with <c>==</c>.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("A view can't be boxed. Compare with ==.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => throw new NotSupportedException();

    /// <summary>Not supported: views are not keys. Use <see cref="Number"/> for one.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    [Obsolete("Views are not keys. Use Number for one.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => throw new NotSupportedException();
#pragma warning restore CS0809
}
