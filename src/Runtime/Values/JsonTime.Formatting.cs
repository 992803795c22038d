namespace EventUnion;

/// <content>The text as it is written, in interpolated strings and other formatting.</content>
public readonly ref partial struct JsonTime : ISpanFormattable, IUtf8SpanFormattable
{
    /// <inheritdoc cref="JsonText.TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Text.TryCopyTo(destination, out charsWritten);

    /// <inheritdoc cref="JsonText.TryFormat(Span{byte}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Text.TryCopyTo(utf8Destination, out bytesWritten);

    /// <inheritdoc cref="JsonText.ToString(string?, IFormatProvider?)"/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
