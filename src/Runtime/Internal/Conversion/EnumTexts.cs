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
}
