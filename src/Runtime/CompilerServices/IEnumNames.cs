using System.ComponentModel;

namespace EventUnion.CompilerServices;

/// <summary>The JSON strings of an open enum.</summary>
/// <typeparam name="TEnum">The enum; its default is what the schema does not list.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IEnumNames<TEnum>
    where TEnum : struct, Enum
{
    /// <summary>The value that a text means, or the default.</summary>
    /// <param name="text">The text, unescaped.</param>
    static abstract TEnum Find(ReadOnlySpan<byte> text);

    /// <summary>The text of a value; empty for the default.</summary>
    /// <param name="value">The value.</param>
    static abstract ReadOnlySpan<byte> TextOf(TEnum value);
}
