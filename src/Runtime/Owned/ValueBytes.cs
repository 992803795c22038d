using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.CompilerServices;
using EventUnion.Internal.Conversion;

namespace EventUnion;

/// <summary>Owned bytes that JSON writes in base64 (RFC 4648 section 4, padded), immutable, with value equality.</summary>
/// <remarks>
/// Text that is no base64, or that has white space in it, is kept beside them, so that it is written as it was read. Equality is by
/// text. The default is no bytes.
/// </remarks>
[JsonConverter(typeof(GenericConverter))]
[DebuggerDisplay("{Text,nq}")]
[SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named form.")]
public readonly struct ValueBytes : IEquatable<ValueBytes>, IConverted, IOwnedText<ValueBytes>
{
    private readonly byte[]? _bytes;

    /// <summary>The text, unless it is the base64 of <see cref="_bytes"/>.</summary>
    private readonly string? _text;

    /// <summary>A copy of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public ValueBytes(ReadOnlySpan<byte> bytes) => _bytes = bytes.ToArray();

    private ValueBytes(byte[]? bytes, string? text, bool isBase64)
    {
        _bytes = bytes;
        _text = text;
        IsText = !isBase64;
    }

    /// <summary>The bytes; none where the text is no base64.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Whether there are no bytes to show, as the text is no base64.</summary>
    public bool IsText { get; }

    /// <summary>The text as it is written. Made anew each time, unless it is kept.</summary>
    public string Text => _text ?? Convert.ToBase64String(_bytes ?? []);

    /// <summary>The bytes of a text; a text that is no base64 has none but is kept.</summary>
    /// <param name="text">The text.</param>
    public static ValueBytes FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        int length = Encoding.UTF8.GetBytes(text, utf8);
        ValueBytes value = FromUtf8(utf8.AsSpan(0, length), text);
        ArrayPool<byte>.Shared.Return(utf8);
        return value;
    }

    /// <summary>Writes the text as a JSON string.</summary>
    /// <param name="writer">Receives the string.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ToArg().WriteTo(writer);
    }

    /// <summary>Whether both are the same text.</summary>
    /// <param name="other">The other bytes.</param>
    public bool Equals(ValueBytes other) => _text == other._text && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ValueBytes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_bytes);
        hash.Add(_text);
        return hash.ToHashCode();
    }

    /// <summary>The text as it is written.</summary>
    public override string ToString() => Text;

    /// <summary>A copy of bytes; none for null.</summary>
    public static implicit operator ValueBytes(byte[]? bytes) => new(bytes.AsSpan());

    /// <summary>Whether both are the same text.</summary>
    public static bool operator ==(ValueBytes left, ValueBytes right) => left.Equals(right);

    /// <summary>Whether they are different texts.</summary>
    public static bool operator !=(ValueBytes left, ValueBytes right) => !left.Equals(right);

    JsonConverter IConverted.CreateConverter() => new OwnedTextConverter<ValueBytes>();

    internal static ValueBytes FromView(JsonText text)
    {
        using var unescaped = new UnescapedBytes(text, stackalloc byte[256], exact: true);
        return FromUtf8(unescaped.Span, null, text);
    }

    internal BytesArg ToArg() => _text is null ? _bytes.AsSpan() : BytesArg.FromText(_text);

    private static ValueBytes FromUtf8(ReadOnlySpan<byte> utf8, string? text, JsonText view = default)
    {
        byte[] bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(utf8.Length)];
        bool isBase64 = Base64.DecodeFromUtf8(utf8, bytes, out int consumed, out int written) == OperationStatus.Done && consumed == utf8.Length;
        bytes = !isBase64 ? [] : written == bytes.Length ? bytes : bytes[..written];
        // .NET refuses bits left over in the last group, so that white space alone can make a text longer than its bytes need.
        bool isCanonical = isBase64 && utf8.Length == Base64.GetMaxEncodedToUtf8Length(bytes.Length);
        return isCanonical ? new(bytes, null, true) : new(bytes, text ?? view.ToString(), isBase64);
    }
}
