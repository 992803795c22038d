using EventUnion.CompilerServices;

namespace EventUnion.Internal.Conversion;

/// <summary>The JSON text of an enum's value, for records and for <c>JsonSerializer</c> alike.</summary>
internal static class ListedText
{
    /// <summary>The text that the schema lists for a value.</summary>
    /// <exception cref="System.Text.Json.JsonException">It lists none: the value is the default, or no value of the enum.</exception>
    public static ReadOnlySpan<byte> Of<TEnum, TNames>(TEnum value)
        where TEnum : struct, Enum
        where TNames : IEnumNames<TEnum>
    {
        if (!TryGet<TEnum, TNames>(value, out ReadOnlySpan<byte> text))
        {
            ConversionThrow.NoText(typeof(TEnum), value);
        }

        return text;
    }

    /// <summary>The text that the schema lists for a value, if it lists one.</summary>
    public static bool TryGet<TEnum, TNames>(TEnum value, out ReadOnlySpan<byte> text)
        where TEnum : struct, Enum
        where TNames : IEnumNames<TEnum>
    {
        text = TNames.TextOf(value);

        // A schema may list the empty text.
        return !text.IsEmpty || (!EqualityComparer<TEnum>.Default.Equals(value, default) && EqualityComparer<TEnum>.Default.Equals(value, TNames.Find(text)));
    }
}
