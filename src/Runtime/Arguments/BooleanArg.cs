using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace EventUnion;

/// <summary>A boolean to write: true, false, null, or (by default) nothing at all.</summary>
/// <remarks>Arguments are made by implicit conversion where a method asks for one: <c>done: true</c>, <c>done: null</c>.</remarks>
[SuppressMessage("Usage", "CA2225", Justification = "Arguments are made by conversion.")]
public readonly ref struct BooleanArg
{
    private readonly ArgumentKind _kind;
    private readonly bool _value;

    private BooleanArg(ArgumentKind kind, bool value)
    {
        _kind = kind;
        _value = value;
    }

    /// <summary>JSON <c>null</c>.</summary>
    public static BooleanArg Null => new(ArgumentKind.Null, false);

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
    /// <param name="writer">Receives a boolean or null.</param>
    /// <exception cref="InvalidOperationException">The argument is absent.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsAbsent)
            ValueThrow.ArgumentIsAbsent();
        if (IsNull)
            writer.WriteNullValue();
        else
            writer.WriteBooleanValue(_value);
    }

    /// <summary>The boolean.</summary>
    public static implicit operator BooleanArg(bool value) => new(ArgumentKind.Boolean, value);

    /// <summary>The boolean, or JSON <c>null</c> for null.</summary>
    public static implicit operator BooleanArg(bool? value) => value is { } boolean ? boolean : Null;
}
