namespace SessionReport.Input;

/// <summary>How an input is compressed. The names are those of <c>--compression</c>.</summary>
internal enum InputCompression
{
    /// <summary>As its first bytes say, or the name: Brotli has no mark of its own, so a file is taken for that which is called <c>.br</c>.</summary>
    Auto,

    None,

    Gzip,

    Brotli,
}
