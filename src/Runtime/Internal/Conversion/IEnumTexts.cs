namespace EventUnion.Internal.Conversion;

/// <summary>The JSON strings of an open enum, as its converter knows them.</summary>
internal interface IEnumTexts<TEnum>
    where TEnum : struct, Enum
{
    TEnum Find(ReadOnlySpan<byte> text);

    ReadOnlySpan<byte> TextOf(TEnum value);
}
