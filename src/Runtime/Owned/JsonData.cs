using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.CompilerServices;

namespace EventUnion;

/// <summary>An owned piece of JSON, immutable, with value equality.</summary>
/// <remarks>
/// Two are equal when they say the same: white space, the order of members, the spelling of numbers (<c>1.0</c> and <c>1</c>) and
/// escapes do not count, and of members with the same name the last one does. Comparing and hashing take expected linear time, whatever the
/// nesting, and use no stack for it. The text itself is kept as it was written.
/// </remarks>
[JsonConverter(typeof(JsonDataConverter))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class JsonData : IEquatable<JsonData>
{
    /// <summary>The nesting that <see cref="Parse(ReadOnlySpan{byte})"/> accepts, in containers.</summary>
    public const int MaxDepth = 1000;

    private readonly byte[] _utf8;

    /// <summary>The hash code once computed; 0 before.</summary>
    private int _hash;

    private JsonData(byte[] utf8) => _utf8 = utf8;

    /// <summary>JSON <c>null</c>.</summary>
    public static JsonData Null { get; } = new("null"u8.ToArray());

    /// <summary>JSON <c>true</c>.</summary>
    public static JsonData True { get; } = new("true"u8.ToArray());

    /// <summary>JSON <c>false</c>.</summary>
    public static JsonData False { get; } = new("false"u8.ToArray());

    /// <summary>The JSON text, without white space around it. Valid UTF-8, and never empty.</summary>
    public ReadOnlyMemory<byte> Utf8 => _utf8;

    /// <summary>What kind of value it is.</summary>
    public JsonValueKind ValueKind => _utf8[0] switch
    {
        (byte)'{' => JsonValueKind.Object,
        (byte)'[' => JsonValueKind.Array,
        (byte)'"' => JsonValueKind.String,
        (byte)'t' => JsonValueKind.True,
        (byte)'f' => JsonValueKind.False,
        (byte)'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>Copies JSON.</summary>
    /// <param name="utf8Json">One JSON value, with white space around it or not; no comments, no trailing commas.</param>
    /// <exception cref="JsonException">It is malformed, no valid UTF-8, or nested deeper than <see cref="MaxDepth"/>.</exception>
    public static JsonData Parse(ReadOnlySpan<byte> utf8Json)
    {
        JsonSyntax.Check(utf8Json);
        return FromValidated(utf8Json);
    }

    /// <summary>Copies JSON.</summary>
    /// <param name="json">One JSON value, with white space around it or not; no comments, no trailing commas.</param>
    /// <exception cref="JsonException">It is malformed, holds a lone surrogate, or is nested deeper than <see cref="MaxDepth"/>.</exception>
    public static JsonData Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        byte[] utf8 = new byte[Encoding.UTF8.GetMaxByteCount(json.Length)];
        if (System.Text.Unicode.Utf8.FromUtf16(json, utf8, out _, out int length, replaceInvalidSequences: false) != OperationStatus.Done)
            ValueThrow.InvalidUtf16Json();
        return Parse(utf8.AsSpan(0, length));
    }

    /// <summary>A JSON string, or <see cref="Null"/>.</summary>
    /// <param name="text">The text without escapes; a lone surrogate in it becomes U+FFFD. Null is JSON <c>null</c>.</param>
    public static JsonData From(string? text) => text is null ? Null : new([(byte)'"', .. JsonEncodedText.Encode(text).EncodedUtf8Bytes, (byte)'"']);

    /// <summary>A JSON number.</summary>
    /// <param name="number">The number; integers, doubles and decimals convert to it.</param>
    public static JsonData From(Number number) => new(Encoding.UTF8.GetBytes(number.ToString()));

    /// <summary><see cref="True"/> or <see cref="False"/>.</summary>
    /// <param name="value">Which one.</param>
    public static JsonData From(bool value) => value ? True : False;

    /// <summary>The same JSON as an element of a document of its own.</summary>
    public JsonElement ToElement() => JsonElement.Parse(_utf8, new JsonDocumentOptions { MaxDepth = int.MaxValue });

    /// <summary>Writes the JSON as it is written here.</summary>
    /// <param name="writer">Receives the value.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteRawValue(_utf8, skipInputValidation: true); // checked by Parse, or by the reader that it came from
    }

    /// <summary>Whether two pieces of JSON say the same.</summary>
    /// <param name="other">The other piece.</param>
    public bool Equals(JsonData? other)
    {
        if (other is null)
            return false;
        if (ReferenceEquals(this, other) || _utf8.AsSpan().SequenceEqual(other._utf8))
            return true;
        return JsonTree.ValueEquals(JsonTree.Parse(_utf8), JsonTree.Parse(other._utf8));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonData);

    /// <summary>A hash that equal pieces share. Computed once.</summary>
    public override int GetHashCode()
    {
        if (_hash == 0)
        {
            int hash = JsonTree.Parse(_utf8).ValueHash();
            _hash = hash == 0 ? 1 : hash;
        }

        return _hash;
    }

    /// <summary>The JSON text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_utf8);

    /// <summary>Whether two pieces of JSON say the same.</summary>
    public static bool operator ==(JsonData? left, JsonData? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two pieces of JSON differ.</summary>
    public static bool operator !=(JsonData? left, JsonData? right) => !(left == right);

    /// <summary>Copies JSON that a reader has accepted already, of any depth.</summary>
    /// <param name="utf8Json">One JSON value, with white space around it or not.</param>
    internal static JsonData FromValidated(ReadOnlySpan<byte> utf8Json) => new(utf8Json.Trim(" \t\r\n"u8).ToArray());
}
