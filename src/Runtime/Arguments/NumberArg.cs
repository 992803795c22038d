using System.Text.Json;

namespace EventUnion;

/// <summary>A number to write: of any numeric type, the view of a JSON number, null, or (by default) nothing at all.</summary>
/// <remarks>
/// Arguments are made by implicit conversion where a method asks for one: <c>turns: 3</c>, <c>turns: e.Turns</c>, <c>turns: null</c>. They
/// borrow what they are made of and allocate nothing. <see cref="JsonNumber"/> and <see cref="Number"/> are written as they are spelled.
/// </remarks>
public readonly ref partial struct NumberArg
{
    private readonly ReadOnlySpan<byte> _raw;
    private readonly decimal _decimal;
    private readonly long _bits;
    private readonly ArgumentKind _kind;

    private NumberArg(ArgumentKind kind, long bits)
    {
        _kind = kind;
        _bits = bits;
    }

    private NumberArg(decimal value)
    {
        _kind = ArgumentKind.Decimal;
        _decimal = value;
    }

    private NumberArg(ReadOnlySpan<byte> raw)
    {
        _kind = ArgumentKind.Raw;
        _raw = raw;
    }

    /// <summary>JSON <c>null</c>.</summary>
    public static NumberArg Null => new(ArgumentKind.Null, 0);

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsAbsent => _kind == ArgumentKind.Absent;

    /// <summary>Whether JSON <c>null</c> is to be written.</summary>
    public bool IsNull => _kind == ArgumentKind.Null;

    /// <summary>Writes a property, or nothing where the argument is absent.</summary>
    /// <param name="writer">Receives the property.</param>
    /// <param name="propertyName">The name, UTF-8.</param>
    public void WriteTo(Utf8JsonWriter writer, ReadOnlySpan<byte> propertyName)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsAbsent)
            return;
        writer.WritePropertyName(propertyName);
        WriteTo(writer);
    }

    /// <summary>Writes a property that may not be left out.</summary>
    /// <param name="writer">Receives the property.</param>
    /// <param name="propertyName">The name, UTF-8.</param>
    /// <exception cref="ArgumentException">The argument is absent.</exception>
    public void WriteRequired(Utf8JsonWriter writer, ReadOnlySpan<byte> propertyName)
    {
        if (IsAbsent)
            ValueThrow.RequiredIsAbsent(propertyName);
        WriteTo(writer, propertyName);
    }

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Receives a number or null.</param>
    /// <exception cref="InvalidOperationException">The argument is absent.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (_kind)
        {
            case ArgumentKind.Integer:
                writer.WriteNumberValue(_bits);
                break;
            case ArgumentKind.UnsignedInteger:
                writer.WriteNumberValue((ulong)_bits);
                break;
            case ArgumentKind.Single:
                writer.WriteNumberValue((float)BitConverter.Int64BitsToDouble(_bits));
                break;
            case ArgumentKind.Double:
                writer.WriteNumberValue(BitConverter.Int64BitsToDouble(_bits));
                break;
            case ArgumentKind.Decimal:
                writer.WriteNumberValue(_decimal);
                break;
            case ArgumentKind.Raw:
                writer.WriteRawValue(_raw, skipInputValidation: true); // checked when the argument was made
                break;
            case ArgumentKind.Null:
                writer.WriteNullValue();
                break;
            default:
                ValueThrow.ArgumentIsAbsent();
                break;
        }
    }
}
