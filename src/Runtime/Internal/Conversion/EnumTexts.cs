using System.Text;

namespace EventUnion.Internal.Conversion;

/// <summary>The JSON strings of a generated enum, where its names are not at hand: found once, by the converter that its attribute names.</summary>
internal static class EnumTexts<TEnum>
    where TEnum : struct, Enum
{
    private static readonly IEnumTexts<TEnum>? s_texts = DeclaredConverter.Of(typeof(TEnum)) as IEnumTexts<TEnum>;

    /// <exception cref="NotSupportedException">The enum was not generated.</exception>
    public static IEnumTexts<TEnum> Instance
    {
        get
        {
            if (s_texts is null)
            {
                ConversionThrow.NotGenerated(typeof(TEnum));
            }

            return s_texts;
        }
    }

    /// <summary>The text that the schema lists for a value; null where it lists none, or the enum was not generated.</summary>
    public static string? TextOf(TEnum value) => s_texts is not null && s_texts.TryGetText(value, out ReadOnlySpan<byte> text) ? Encoding.UTF8.GetString(text) : null;

    /// <summary>The value that a text means; the default where the schema does not list it, or the enum was not generated.</summary>
    public static TEnum Find(string text) => s_texts is null ? default : s_texts.Find(Encoding.UTF8.GetBytes(text));
}
