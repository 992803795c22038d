namespace EventUnion;

/// <content>The text in interpolated strings and other formatting.</content>
public readonly ref partial struct JsonText : ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Copies the text as UTF-16 if there is room.</summary>
    /// <param name="destination">Receives the text.</param>
    /// <param name="charsWritten">The chars written, 0 on failure.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryCopyTo(destination, out charsWritten);

    /// <summary>Copies the text as UTF-8 if there is room.</summary>
    /// <param name="utf8Destination">Receives the text.</param>
    /// <param name="bytesWritten">The bytes written, 0 on failure.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        TryCopyTo(utf8Destination, out bytesWritten);

    /// <summary>The text as a string.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
