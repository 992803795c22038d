using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace EventUnion;

/// <summary>Bytes to write in base64: bytes, the view of a JSON string, null, or (by default) nothing at all.</summary>
/// <remarks>
/// Arguments are made by implicit conversion where a method asks for one: <c>data: bytes</c>, <c>data: e.Data</c>, <c>data: null</c>. They borrow what they are made of and allocate
/// nothing. A span or array is always bytes to encode, a <c>u8</c> literal too; text that is base64 already is a <see cref="JsonText"/>, or comes by <see cref="FromText"/>.
/// </remarks>
[SuppressMessage("Usage", "CA2225", Justification = "Arguments are made by conversion.")]
public readonly ref struct BytesArg
{
    private readonly TextArg _text;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly bool _isBytes;

    private BytesArg(TextArg text) => _text = text;

    private BytesArg(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _isBytes = true;
    }

    /// <summary>JSON <c>null</c>.</summary>
    public static BytesArg Null => new(TextArg.Null);

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsAbsent => !_isBytes && _text.IsAbsent;

    /// <summary>Whether JSON <c>null</c> is to be written.</summary>
    public bool IsNull => _text.IsNull;

    /// <summary>The text as it is given, base64 or not; JSON <c>null</c> for null.</summary>
    /// <param name="text">The text.</param>
    public static BytesArg FromText(TextArg text) => new(text);

    /// <summary>Owned bytes, or JSON <c>null</c> for null. Not a conversion: with it the literal <c>null</c> would be ambiguous.</summary>
    /// <param name="value">The bytes.</param>
    public static BytesArg From(ValueBytes? value) => value is { } bytes ? bytes : Null;

    /// <summary>Writes a property, or nothing where the argument is absent.</summary>
    /// <param name="writer">Receives the property.</param>
    /// <param name="propertyName">The name, UTF-8.</param>
    /// <exception cref="JsonException">It is made of a <see cref="JsonText"/> that does not come from a reader and is malformed.</exception>
    public void WriteTo(Utf8JsonWriter writer, ReadOnlySpan<byte> propertyName)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_isBytes)
            writer.WriteBase64String(propertyName, _bytes);
        else
            _text.WriteTo(writer, propertyName);
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
    /// <param name="writer">Receives a string or null.</param>
    /// <exception cref="InvalidOperationException">The argument is absent.</exception>
    /// <exception cref="JsonException">It is made of a <see cref="JsonText"/> that does not come from a reader and is malformed.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_isBytes)
            writer.WriteBase64StringValue(_bytes);
        else
            _text.WriteTo(writer);
    }

    /// <summary>Bytes to encode.</summary>
    public static implicit operator BytesArg(ReadOnlySpan<byte> bytes) => new(bytes);

    /// <summary>Bytes to encode, or JSON <c>null</c> for null.</summary>
    public static implicit operator BytesArg(byte[]? bytes) => bytes is null ? Null : new(bytes.AsSpan());

    /// <summary>Owned bytes, as they were written.</summary>
    public static implicit operator BytesArg(ValueBytes bytes) => bytes.ToArg();

    /// <summary>The text as it was read, escapes and all.</summary>
    public static implicit operator BytesArg(JsonText text) => new((TextArg)text);
}
