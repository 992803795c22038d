using System.Buffers.Text;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventUnion.CompilerServices;
using EventUnion.Internal.Conversion;

namespace EventUnion;

/// <summary>An owned UUID that keeps exactly what was written: a <see cref="Guid"/> where that is spelled as .NET spells it, else the text.</summary>
/// <remarks>
/// Equality is by text: a UUID in capitals is the same <see cref="Guid"/> but not the same text. The default is the empty <see cref="Guid"/>.
/// </remarks>
[JsonConverter(typeof(GenericConverter))]
[DebuggerDisplay("{Text,nq}")]
[SuppressMessage("Usage", "CA2225", Justification = "The constructor is the named form.")]
public readonly record struct Uuid : IConverted, IOwnedText<Uuid>
{
    private const int Length = 36;

    private readonly Guid _value;

    /// <summary>The text, unless it is the one of <see cref="_value"/>.</summary>
    private readonly string? _text;

    /// <summary>A UUID, spelled in lower case.</summary>
    /// <param name="value">The UUID.</param>
    public Uuid(Guid value) => _value = value;

    private Uuid(string text) => _text = text;

    /// <summary>The text as it is written.</summary>
    public string Text => _text ?? _value.ToString();

    /// <summary>A UUID of any text; a text that is none has no value but is kept.</summary>
    /// <param name="text">The text.</param>
    public static Uuid FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out Guid value) && value.ToString() == text ? new Uuid(value) : new Uuid(text);
    }

    /// <summary>Gets the value, if the text has the form <c>00000000-0000-0000-0000-000000000000</c>, in whichever case.</summary>
    /// <param name="value">The value, or the empty one.</param>
    public bool TryGetGuid(out Guid value)
    {
        value = _value;
        return _text is null || TryParse(_text, out value);
    }

    /// <summary>Writes the text as a JSON string.</summary>
    /// <param name="writer">Receives the string.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ToArg().WriteTo(writer);
    }

    /// <summary>The text as it is written.</summary>
    public override string ToString() => Text;

    /// <summary>The UUID, spelled in lower case.</summary>
    public static implicit operator Uuid(Guid value) => new(value);

    JsonConverter IConverted.CreateConverter() => new OwnedTextConverter<Uuid>();

    internal static Uuid FromView(JsonText text)
    {
        Span<byte> canonical = stackalloc byte[Length];
        return text.TryGetGuid(out Guid value) && value.TryFormat(canonical, out _) && text == canonical ? new Uuid(value) : new Uuid(text.ToString());
    }

    internal TextArg ToArg() => _text is null ? _value : _text;

    // Not Guid.TryParseExact, which takes signs and 0x within the digits.
    private static bool TryParse(string text, out Guid value)
    {
        value = default;
        Span<byte> utf8 = stackalloc byte[Length];
        return text.Length == Length && Encoding.UTF8.TryGetBytes(text, utf8, out int written) && Utf8Parser.TryParse(utf8[..written], out value, out int consumed, 'D')
            && consumed == Length;
    }
}
