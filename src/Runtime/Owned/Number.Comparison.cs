namespace EventUnion;

/// <content>Equality and order by value.</content>
public readonly partial struct Number : IEquatable<Number>, IComparable<Number>
{
    /// <summary>Whether two numbers have the same value, exactly.</summary>
    /// <param name="other">The other number.</param>
    public bool Equals(Number other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Number other && Equals(other);

    /// <summary>A hash of the nearest double, which equal numbers share.</summary>
    public override int GetHashCode() => _nearest == 0 ? 0 : _nearest.GetHashCode();

    /// <summary>Compares by value, exactly.</summary>
    /// <param name="other">The other number.</param>
    public int CompareTo(Number other)
    {
        // Rounding to the nearest double keeps the order, but for the numbers that it makes equal.
        int order = _nearest.CompareTo(other._nearest);
        if (order != 0 && _nearest != other._nearest)
            return order;
        if (_text is null && other._text is null)
            return 0;
        bool areNumbers = DecimalDigits.TryParse(View(stackalloc byte[MaxDoubleLength]).Raw, out DecimalDigits left) &
            DecimalDigits.TryParse(other.View(stackalloc byte[MaxDoubleLength]).Raw, out DecimalDigits right);
        return areNumbers ? DecimalDigits.Compare(left, right) : 0;
    }

    /// <summary>Whether two numbers have the same value.</summary>
    public static bool operator ==(Number left, Number right) => left.Equals(right);

    /// <summary>Whether two numbers have different values.</summary>
    public static bool operator !=(Number left, Number right) => !left.Equals(right);

    /// <summary>Whether the left number is less.</summary>
    public static bool operator <(Number left, Number right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is less or equal.</summary>
    public static bool operator <=(Number left, Number right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is greater.</summary>
    public static bool operator >(Number left, Number right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is greater or equal.</summary>
    public static bool operator >=(Number left, Number right) => left.CompareTo(right) >= 0;
}
