namespace EventUnion;

/// <content>The number as it is spelled, in interpolated strings and other formatting.</content>
public readonly partial struct Number : ISpanFormattable, IUtf8SpanFormattable
{
    /// <inheritdoc cref="JsonNumber.TryFormat(Span{char}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        View(stackalloc byte[MaxDoubleLength]).TryFormat(destination, out charsWritten, format, provider);

    /// <inheritdoc cref="JsonNumber.TryFormat(Span{byte}, out int, ReadOnlySpan{char}, IFormatProvider?)"/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        View(stackalloc byte[MaxDoubleLength]).TryFormat(utf8Destination, out bytesWritten, format, provider);

    /// <summary>The number as it is spelled.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>The number as it is spelled.</summary>
    public override string ToString() => View(stackalloc byte[MaxDoubleLength]).ToString();
}
