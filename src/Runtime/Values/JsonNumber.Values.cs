namespace EventUnion;

/// <content>The values, or an exception that says why there is none.</content>
public readonly ref partial struct JsonNumber
{
    /// <summary>The exact value as a 32-bit integer.</summary>
    /// <exception cref="FormatException">The number is not an integer.</exception>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    public int GetInt32()
    {
        if (!TryGetInt32(out int value))
            ThrowNoInteger(nameof(Int32));
        return value;
    }

    /// <summary>The exact value as a 64-bit integer.</summary>
    /// <exception cref="FormatException">The number is not an integer.</exception>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    public long GetInt64()
    {
        if (!TryGetInt64(out long value))
            ThrowNoInteger(nameof(Int64));
        return value;
    }

    /// <summary>The exact value as an unsigned 64-bit integer.</summary>
    /// <exception cref="FormatException">The number is not an integer.</exception>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    [CLSCompliant(false)]
    public ulong GetUInt64()
    {
        if (!TryGetUInt64(out ulong value))
            ThrowNoInteger(nameof(UInt64));
        return value;
    }

    /// <summary>The exact value as a 128-bit integer.</summary>
    /// <exception cref="FormatException">The number is not an integer.</exception>
    /// <exception cref="OverflowException">The number is out of range.</exception>
    public Int128 GetInt128()
    {
        if (!TryGetInt128(out Int128 value))
            ThrowNoInteger(nameof(Int128));
        return value;
    }

    /// <summary>The exact value as a decimal.</summary>
    /// <exception cref="OverflowException">No decimal has this value: it is too large, or has too many digits.</exception>
    /// <exception cref="FormatException">The bytes are not a number.</exception>
    public decimal GetDecimal()
    {
        if (!TryGetDecimal(out decimal value))
        {
            ThrowIfNotANumber();
            ValueThrow.NotExact(Raw, nameof(Decimal));
        }

        return value;
    }

    /// <summary>The nearest double.</summary>
    /// <exception cref="OverflowException">The number is beyond the largest double.</exception>
    /// <exception cref="FormatException">The bytes are not a number.</exception>
    public double GetDouble()
    {
        if (!TryGetDouble(out double value))
        {
            ThrowIfNotANumber();
            ValueThrow.OutOfRange(Raw, nameof(Double));
        }

        return value;
    }

    /// <summary>The nearest float.</summary>
    /// <exception cref="OverflowException">The number is beyond the largest float.</exception>
    /// <exception cref="FormatException">The bytes are not a number.</exception>
    public float GetSingle()
    {
        if (!TryGetSingle(out float value))
        {
            ThrowIfNotANumber();
            ValueThrow.OutOfRange(Raw, nameof(Single));
        }

        return value;
    }

    private void ThrowNoInteger(string type)
    {
        ThrowIfNotANumber();
        if (!IsInteger)
            ValueThrow.NotAnInteger(Raw, type);
        ValueThrow.OutOfRange(Raw, type);
    }

    private void ThrowIfNotANumber()
    {
        if (!DecimalDigits.TryParse(Raw, out _))
            ValueThrow.NotANumber(Raw);
    }
}
