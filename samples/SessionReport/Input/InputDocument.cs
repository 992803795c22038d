namespace SessionReport.Input;

/// <summary>A whole input in memory.</summary>
/// <param name="Name">What to call it: the path as the user gave it, or <c>standard input</c>.</param>
/// <param name="Bytes">The array that holds it; only the first <paramref name="Length"/> bytes count.</param>
/// <param name="Length">Its length in bytes.</param>
internal readonly record struct InputDocument(string Name, byte[] Bytes, int Length)
{
    public ReadOnlySpan<byte> Span => Bytes.AsSpan(0, Length);
}
