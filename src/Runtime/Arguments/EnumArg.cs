using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using EventUnion.CompilerServices;
using EventUnion.Internal.Conversion;

namespace EventUnion;

/// <summary>A value of an open enum to write: one that the schema lists, any other text, null, or (by default) nothing at all.</summary>
/// <remarks>
/// Arguments are made by implicit conversion where a method asks for one: <c>role: Role.User</c>, <c>role: record.Role</c>, <c>role: e.Role</c>, <c>role: "user"u8</c>,
/// <c>role: null</c>. They borrow what they are made of and allocate nothing. A text is not looked up: it is written whether the schema lists it or not.
/// </remarks>
/// <typeparam name="TEnum">The enum.</typeparam>
/// <typeparam name="TNames">Its JSON strings.</typeparam>
[SuppressMessage("Usage", "CA2225", Justification = "Arguments are made by conversion.")]
public readonly ref struct EnumArg<TEnum, TNames>
    where TEnum : struct, Enum
    where TNames : IEnumNames<TEnum>
{
    private readonly TextArg _text;

    private EnumArg(TextArg text) => _text = text;

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsAbsent => _text.IsAbsent;

    /// <summary>Whether JSON <c>null</c> is to be written.</summary>
    public bool IsNull => _text.IsNull;

    /// <summary>Writes a property, or nothing where the argument is absent.</summary>
    /// <param name="writer">Receives the property.</param>
    /// <param name="propertyName">The name, UTF-8.</param>
    /// <exception cref="JsonException">It is made of a <see cref="JsonText"/> that does not come from a reader and is malformed.</exception>
    public void WriteTo(Utf8JsonWriter writer, ReadOnlySpan<byte> propertyName) => _text.WriteTo(writer, propertyName);

    /// <summary>Writes a property that may not be left out.</summary>
    /// <param name="writer">Receives the property.</param>
    /// <param name="propertyName">The name, UTF-8.</param>
    /// <exception cref="ArgumentException">The argument is absent.</exception>
    public void WriteRequired(Utf8JsonWriter writer, ReadOnlySpan<byte> propertyName) => _text.WriteRequired(writer, propertyName);

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Receives a string or null.</param>
    /// <exception cref="InvalidOperationException">The argument is absent.</exception>
    /// <exception cref="JsonException">It is made of a <see cref="JsonText"/> that does not come from a reader and is malformed.</exception>
    public void WriteTo(Utf8JsonWriter writer) => _text.WriteTo(writer);

    /// <summary>A value that the schema lists.</summary>
    /// <exception cref="JsonException">It lists none such: the value is the default, or none that the enum declares.</exception>
    public static implicit operator EnumArg<TEnum, TNames>(TEnum value) => new(ListedText.Of<TEnum, TNames>(value));

    /// <summary>The value or text that a record has.</summary>
    /// <exception cref="JsonException">There is no text: the value is the default, or none that the enum declares.</exception>
    public static implicit operator EnumArg<TEnum, TNames>(OpenEnum<TEnum> value) => new(value.UnknownText is { } text ? text : ListedText.Of<TEnum, TNames>(value.Value));

    /// <summary>The text as it was read, escapes and all.</summary>
    public static implicit operator EnumArg<TEnum, TNames>(JsonEnum<TEnum, TNames> view) => new(view.Text);

    /// <summary>The text as it was read, escapes and all.</summary>
    public static implicit operator EnumArg<TEnum, TNames>(JsonText text) => new(text);

    /// <summary>Any text, UTF-8.</summary>
    public static implicit operator EnumArg<TEnum, TNames>(ReadOnlySpan<byte> utf8) => new(utf8);

    /// <summary>Any text, UTF-16.</summary>
    public static implicit operator EnumArg<TEnum, TNames>(ReadOnlySpan<char> utf16) => new(utf16);

    /// <summary>Any text, or JSON <c>null</c> for null.</summary>
    public static implicit operator EnumArg<TEnum, TNames>(string? text) => new(text);

    /// <summary>Any text.</summary>
    public static implicit operator EnumArg<TEnum, TNames>(TextArg text) => new(text);
}
