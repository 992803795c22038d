using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace EventUnion;

/// <summary>A text to write: UTF-8, UTF-16, a UUID, the view of a JSON string, null, or (by default) nothing at all.</summary>
/// <remarks>
/// <para>
/// Arguments are made by implicit conversion where a method asks for one: <c>content: "hi"u8</c>, <c>content: e.Content</c>,
/// <c>content: null</c>. They borrow what they are made of and allocate nothing.
/// </para>
/// <para>
/// UTF-8 and UTF-16 are escaped as the encoder of the <see cref="Utf8JsonWriter"/> wants it, bytes that are no UTF-8 and lone surrogates
/// become U+FFFD. A <see cref="JsonText"/> is written byte by byte as it was read, lone surrogate escapes too, whatever the encoder.
/// </para>
/// </remarks>
[SuppressMessage("Usage", "CA2225", Justification = "Arguments are made by conversion.")]
public readonly ref struct TextArg
{
    /// <summary>UTF-8, or the bytes of UTF-16.</summary>
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Guid _uuid;
    private readonly ArgumentKind _kind;

    private TextArg(ArgumentKind kind, ReadOnlySpan<byte> bytes)
    {
        _kind = kind;
        _bytes = bytes;
    }

    private TextArg(Guid uuid)
    {
        _kind = ArgumentKind.Uuid;
        _uuid = uuid;
    }

    /// <summary>JSON <c>null</c>.</summary>
    public static TextArg Null => new(ArgumentKind.Null, default);

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsAbsent => _kind == ArgumentKind.Absent;

    /// <summary>Whether JSON <c>null</c> is to be written.</summary>
    public bool IsNull => _kind == ArgumentKind.Null;

    /// <summary>The UUID, in lower case, or JSON <c>null</c> for null. Not a conversion: with it the literal <c>null</c> would be ambiguous.</summary>
    /// <param name="uuid">The UUID.</param>
    public static TextArg From(Guid? uuid) => uuid is { } value ? value : Null;

    /// <summary>The text that the UUID keeps, or JSON <c>null</c> for null. Not a conversion: with it the literal <c>null</c> would be ambiguous.</summary>
    /// <param name="uuid">The UUID.</param>
    public static TextArg From(Uuid? uuid) => uuid is { } value ? value : Null;

    /// <summary>Writes a property, or nothing where the argument is absent.</summary>
    /// <param name="writer">Receives the property.</param>
    /// <param name="propertyName">The name, UTF-8.</param>
    /// <exception cref="JsonException">It is made of a <see cref="JsonText"/> that does not come from a reader and is malformed.</exception>
    public void WriteTo(Utf8JsonWriter writer, ReadOnlySpan<byte> propertyName)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (IsAbsent)
            return;
        Check();
        writer.WritePropertyName(propertyName);
        WriteChecked(writer);
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
        Check();
        WriteChecked(writer);
    }

    /// <summary>The text, UTF-8.</summary>
    public static implicit operator TextArg(ReadOnlySpan<byte> utf8) => new(ArgumentKind.Utf8, utf8);

    /// <summary>The text, UTF-16.</summary>
    public static implicit operator TextArg(ReadOnlySpan<char> utf16) => new(ArgumentKind.Utf16, MemoryMarshal.AsBytes(utf16));

    /// <summary>The text, or JSON <c>null</c> for null.</summary>
    public static implicit operator TextArg(string? text) => text is null ? Null : text.AsSpan();

    /// <summary>The text as it was read, escapes and all.</summary>
    public static implicit operator TextArg(JsonText text) => new(ArgumentKind.Escaped, text.Raw);

    /// <summary>The UUID, in lower case.</summary>
    public static implicit operator TextArg(Guid uuid) => new(uuid);

    /// <summary>The text that the UUID keeps.</summary>
    public static implicit operator TextArg(Uuid uuid) => uuid.ToArg();

    private void WriteChecked(Utf8JsonWriter writer)
    {
        switch (_kind)
        {
            case ArgumentKind.Utf8:
                writer.WriteStringValue(_bytes);
                break;
            case ArgumentKind.Utf16:
                writer.WriteStringValue(MemoryMarshal.Cast<byte, char>(_bytes));
                break;
            case ArgumentKind.Uuid:
                writer.WriteStringValue(_uuid);
                break;
            case ArgumentKind.Escaped:
                WriteEscaped(writer);
                break;
            case ArgumentKind.Null:
                writer.WriteNullValue();
                break;
            default:
                ValueThrow.ArgumentIsAbsent();
                break;
        }
    }

    /// <summary>
    /// The writer takes a raw value in one piece only, with its quotes, which the view does not have. The text is checked, since
    /// anybody can make a view of anything: that is a vectorised scan, several times faster than the writer's own check.
    /// </summary>
    private void WriteEscaped(Utf8JsonWriter writer)
    {
        byte[]? rented = null;
        Span<byte> quoted = _bytes.Length <= 510 ? stackalloc byte[512] : (rented = ArrayPool<byte>.Shared.Rent(_bytes.Length + 2));
        quoted = quoted[..(_bytes.Length + 2)];
        quoted[0] = quoted[^1] = (byte)'"';
        _bytes.CopyTo(quoted[1..]);
        writer.WriteRawValue(quoted, skipInputValidation: true);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
    }

    private void Check()
    {
        if (_kind == ArgumentKind.Escaped && !JsonEscapes.IsValid(_bytes))
            ValueThrow.MalformedText();
    }
}
