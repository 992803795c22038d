namespace EventUnion;

/// <summary>
/// Walks an escaped text as the UTF-8 it stands for: literal stretches as slices of the text, each escape (a surrogate pair is one)
/// as bytes in a small buffer of the caller's.
/// </summary>
/// <remarks>
/// UTF-8 has no bytes for a surrogate without its partner. For copies it becomes U+FFFD. For comparisons (<c>exact</c>) it becomes the
/// three bytes that UTF-8 would give it if it could: no valid UTF-8 holds them, so it differs from everything but itself.
/// </remarks>
internal ref struct UnescapedChunks
{
    private readonly Span<byte> _decoded;
    private readonly bool _exact;
    private ReadOnlySpan<byte> _rest;

    /// <param name="raw">The bytes between the quotes.</param>
    /// <param name="decoded">At least <see cref="JsonEscapes.MaxDecodedBytes"/> bytes, overwritten by each escape.</param>
    /// <param name="exact">Whether lone surrogates keep their identity.</param>
    public UnescapedChunks(ReadOnlySpan<byte> raw, Span<byte> decoded, bool exact)
    {
        _rest = raw;
        _decoded = decoded;
        _exact = exact;
    }

    /// <summary>The chunk; never empty. Valid until the next move.</summary>
    public ReadOnlySpan<byte> Current { get; private set; }

    /// <summary>Whether the current chunk is the last.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
            return false;
        if (_rest[0] == (byte)'\\')
        {
            int consumed = JsonEscapes.Decode(_rest, _decoded, _exact, out int written);
            Current = _decoded[..written];
            _rest = _rest[consumed..];
            return true;
        }

        int escape = _rest.IndexOf((byte)'\\');
        int literal = escape < 0 ? _rest.Length : escape;
        Current = _rest[..literal];
        _rest = _rest[literal..];
        return true;
    }
}
