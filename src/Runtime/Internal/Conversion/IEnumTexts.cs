namespace EventUnion.Internal.Conversion;

/// <summary>The JSON strings of an open enum, as its converter knows them.</summary>
internal interface IEnumTexts<TEnum>
    where TEnum : struct, Enum
{
    TEnum Find(ReadOnlySpan<byte> text);

    /// <exception cref="System.Text.Json.JsonException">The schema lists none for it.</exception>
    ReadOnlySpan<byte> TextOf(TEnum value);

    bool TryGetText(TEnum value, out ReadOnlySpan<byte> text);
}
