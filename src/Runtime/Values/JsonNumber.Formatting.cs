using System.Text;

namespace EventUnion;

/// <content>The number as it is spelled, in interpolated strings and other formatting.</content>
public readonly ref partial struct JsonNumber : ISpanFormattable, IUtf8SpanFormattable
{
    /// <summary>Copies the number as it is spelled if there is room.</summary>
    /// <param name="destination">Receives <see cref="Raw"/> as chars.</param>
    /// <param name="charsWritten">The chars written, 0 on failure.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        new JsonText(Raw, escaped: false).TryCopyTo(destination, out charsWritten);

    /// <summary>Copies the number as it is spelled if there is room.</summary>
    /// <param name="utf8Destination">Receives <see cref="Raw"/>.</param>
    /// <param name="bytesWritten">The bytes written, 0 on failure.</param>
    /// <param name="format">Not used.</param>
    /// <param name="provider">Not used.</param>
    /// <returns>Whether there was room.</returns>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        new JsonText(Raw, escaped: false).TryCopyTo(utf8Destination, out bytesWritten);

    /// <summary>The number as it is spelled.</summary>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>The number as it is spelled.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Raw);
}
