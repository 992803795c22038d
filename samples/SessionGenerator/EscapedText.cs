namespace SessionGenerator;

/// <summary>Collects the content of one JSON string, escapes and all, in memory that is used again for the next.</summary>
internal sealed class EscapedText
{
    private byte[] _bytes = new byte[8192];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Escaped => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    public void Append(ReadOnlySpan<byte> escaped)
    {
        if (_bytes.Length - Length < escaped.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + escaped.Length));
        escaped.CopyTo(_bytes.AsSpan(Length));
        Length += escaped.Length;
    }
}
