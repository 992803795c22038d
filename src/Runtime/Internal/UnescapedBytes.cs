using System.Buffers;

namespace EventUnion;

/// <summary>
/// A text without its escapes in one piece: the text itself where it has none, else a copy in the caller's buffer, or in a pooled one
/// where that is too short. Dispose it to give the pooled one back.
/// </summary>
internal ref struct UnescapedBytes
{
    private byte[]? _rented;

    /// <param name="text">The text.</param>
    /// <param name="buffer">Room on the stack for short texts.</param>
    /// <param name="exact">Whether lone surrogates keep their identity, see <see cref="UnescapedChunks"/>.</param>
    public UnescapedBytes(JsonText text, Span<byte> buffer, bool exact)
    {
        if (!text.IsEscaped)
        {
            Span = text.Raw;
            return;
        }

        if (text.RawLength > buffer.Length)
            buffer = _rented = ArrayPool<byte>.Shared.Rent(text.RawLength);
        _ = JsonEscapes.TryUnescape(text.Raw, buffer, exact, out int written);
        Span = buffer[..written];
    }

    /// <param name="escaped">A text with escapes.</param>
    public UnescapedBytes(ReadOnlySpan<byte> escaped)
        : this(new JsonText(escaped, true), default, exact: true)
    {
    }

    public ReadOnlySpan<byte> Span { get; private set; }

    public void Dispose()
    {
        Span = default;
        if (_rented is not null)
            ArrayPool<byte>.Shared.Return(_rented);
        _rented = null;
    }
}
