namespace SessionReport.Input;

/// <summary>Finds out how an input is compressed. No JSON and no stream of events begins as compressed data does.</summary>
internal static class CompressionGuess
{
    private const int LongestMark = 4;

    private static ReadOnlySpan<byte> Gzip => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> Zstandard => [0x28, 0xB5, 0x2F, 0xFD];

    /// <summary>Looks at the first bytes, and at the name where these can't tell.</summary>
    /// <exception cref="InputException">It is compressed in a way that can't be read.</exception>
    public static InputCompression Of(InputStream input, string path)
    {
        while (input.Head.Length < LongestMark && !input.HeadIsWhole)
            input.LookFurther();
        if (input.Head.StartsWith(Zstandard))
            throw new InputException($"{Output.Printable.Line(path)}: is compressed by Zstandard, which can't be read here: pipe it in from zstd -dc.");
        if (input.Head.StartsWith(Gzip))
            return InputCompression.Gzip;
        return path.EndsWith(".br", StringComparison.OrdinalIgnoreCase) ? InputCompression.Brotli : InputCompression.None;
    }
}
