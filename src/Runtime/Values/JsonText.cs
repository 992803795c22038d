using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;

namespace EventUnion;

/// <summary>A JSON string as it stands in the buffer: a view of the bytes between the quotes, escapes and all.</summary>
/// <remarks>
/// <para>
/// Every operation sees the text without its escapes, runs in linear time, and allocates nothing; only <see cref="ToString()"/> makes
/// a string. The view is as long-lived as the buffer it borrows: over a stream, whose buffer moves on, until the next event, and nothing throws afterwards.
/// </para>
/// <para>
/// JSON can spell text that Unicode does not have: a surrogate escape without its partner, such as <c>"\ud800"</c>. Nothing here
/// throws for it: copies and <see cref="ToString()"/> hold U+FFFD in its place, comparisons with other text are false, and
/// <see cref="IsWellFormed"/> tells.
/// </para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly ref partial struct JsonText
{
    /// <summary>The most bytes of escaped text that a Guid can take: 36 characters, each six bytes long as <c>\u0061</c>.</summary>
    private const int MaxRawGuidLength = 36 * 6;

    /// <summary>A view of a JSON string.</summary>
    /// <param name="raw">The bytes between the quotes, valid UTF-8 as a reader accepted it.</param>
    /// <param name="escaped">Whether <paramref name="raw"/> holds escapes; false where it is the text as it is.</param>
    public JsonText(ReadOnlySpan<byte> raw, bool escaped)
    {
        Raw = raw;
        IsEscaped = escaped;
    }

    /// <summary>The bytes between the quotes, with their escapes.</summary>
    public ReadOnlySpan<byte> Raw { get; }

    /// <summary>The length of <see cref="Raw"/> in bytes: what the text takes in the JSON, and never less than <see cref="Utf8Length"/>.</summary>
    public int RawLength => Raw.Length;

    /// <summary>Whether <see cref="Raw"/> holds escapes. Where it does not, <see cref="Raw"/> is the text.</summary>
    public bool IsEscaped { get; }

    /// <summary>Whether the text is <c>""</c>.</summary>
    public bool IsEmpty => Raw.IsEmpty;

    /// <summary>The length of the text in bytes of UTF-8, without its escapes. Linear in <see cref="RawLength"/> where there are any.</summary>
    public int Utf8Length => IsEscaped ? JsonEscapes.Utf8Length(Raw) : Raw.Length;

    /// <summary>Whether every surrogate escape has its partner, so that the text has an exact Unicode form.</summary>
    public bool IsWellFormed => !IsEscaped || JsonEscapes.IsWellFormed(Raw);

    /// <summary>Copies the text as UTF-8.</summary>
    /// <param name="destination">Receives the text; <see cref="RawLength"/> bytes always suffice, <see cref="Utf8Length"/> are needed.</param>
    /// <returns>The bytes written.</returns>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public int CopyTo(Span<byte> destination)
    {
        if (!TryCopyTo(destination, out int bytesWritten))
            ValueThrow.DestinationTooShort(nameof(destination));
        return bytesWritten;
    }

    /// <summary>Copies the text as UTF-8 if there is room.</summary>
    /// <param name="destination">Receives the text; <see cref="RawLength"/> bytes always suffice.</param>
    /// <param name="bytesWritten">The bytes written, 0 on failure.</param>
    /// <returns>Whether there was room. If not, the content of <paramref name="destination"/> is not defined.</returns>
    public bool TryCopyTo(Span<byte> destination, out int bytesWritten)
    {
        if (IsEscaped)
            return JsonEscapes.TryUnescape(Raw, destination, exact: false, out bytesWritten);
        bool fits = Raw.TryCopyTo(destination);
        bytesWritten = fits ? Raw.Length : 0;
        return fits;
    }

    /// <summary>Copies the text as UTF-16 if there is room.</summary>
    /// <param name="destination">Receives the text; <see cref="RawLength"/> chars always suffice.</param>
    /// <param name="charsWritten">The chars written, 0 on failure.</param>
    /// <returns>Whether there was room. If not, the content of <paramref name="destination"/> is not defined.</returns>
    public bool TryCopyTo(Span<char> destination, out int charsWritten)
    {
        if (IsEscaped)
            return Utf16Text.TryUnescape(Raw, destination, out charsWritten);
        bool fits = System.Text.Unicode.Utf8.ToUtf16(Raw, destination, out _, out charsWritten) == OperationStatus.Done;
        if (!fits)
            charsWritten = 0;
        return fits;
    }

    /// <summary>Writes the text as UTF-8, without quotes and escapes.</summary>
    /// <param name="writer">Receives the text.</param>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (!IsEscaped)
        {
            writer.Write(Raw);
            return;
        }

        var chunks = new UnescapedChunks(Raw, stackalloc byte[JsonEscapes.MaxDecodedBytes], exact: false);
        while (chunks.MoveNext())
            writer.Write(chunks.Current);
    }

    /// <summary>Decodes the text as base64 (RFC 4648 section 4, padded; white space is skipped).</summary>
    /// <param name="destination">Receives the bytes; 3/4 of <see cref="Utf8Length"/> always suffice.</param>
    /// <param name="bytesWritten">The bytes written, 0 on failure.</param>
    /// <returns>Whether the text is base64 and there was room.</returns>
    public bool TryGetBytesFromBase64(Span<byte> destination, out int bytesWritten)
    {
        using var text = new UnescapedBytes(this, stackalloc byte[256], exact: true);
        if (Base64.DecodeFromUtf8(text.Span, destination, out int consumed, out bytesWritten) == OperationStatus.Done &&
            consumed == text.Span.Length)
            return true;
        bytesWritten = 0;
        return false;
    }

    /// <summary>Reads the text as a <see cref="Guid"/> of the form <c>00000000-0000-0000-0000-000000000000</c>.</summary>
    /// <param name="value">The value, or the empty one on failure.</param>
    /// <returns>Whether the text has that form.</returns>
    public bool TryGetGuid(out Guid value)
    {
        value = default;
        if (RawLength is < 36 or > MaxRawGuidLength)
            return false;
        using var text = new UnescapedBytes(this, stackalloc byte[MaxRawGuidLength], exact: true);
        return text.Span.Length == 36 && Utf8Parser.TryParse(text.Span, out value, out int consumed, 'D') && consumed == 36;
    }

    /// <summary>
    /// Reads the text as a duration of ISO 8601: <c>P</c>, weeks <c>W</c> and days <c>D</c>, then <c>T</c>, hours <c>H</c>, minutes <c>M</c> and seconds <c>S</c>, each of which may be left
    /// out, but not all; the last may have a fraction. A sign may stand before it.
    /// </summary>
    /// <param name="value">The value, or zero on failure. Digits behind the tick of a fraction are cut off.</param>
    /// <returns>Whether the text has that form and a <see cref="TimeSpan"/> is so long. Years and months (<c>P1Y2M</c>) are no fixed time, and give no value unless they are zero.</returns>
    public bool TryGetTimeSpan(out TimeSpan value)
    {
        using var text = new UnescapedBytes(this, stackalloc byte[256], exact: true);
        return DurationText.TryParse(text.Span, out value);
    }

    /// <summary>The text as a string. A surrogate escape without its partner, and bytes that are no UTF-8, become U+FFFD.</summary>
    public override string ToString()
    {
        if (!IsEscaped)
            return Encoding.UTF8.GetString(Raw);

        char[]? rented = null;
        Span<char> chars = RawLength <= 256 ? stackalloc char[256] : (rented = ArrayPool<char>.Shared.Rent(RawLength));
        _ = Utf16Text.TryUnescape(Raw, chars, out int length);
        string text = new(chars[..length]);
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
        return text;
    }
}
