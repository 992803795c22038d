namespace EventUnion.Benchmarks.Streams;

/// <summary>What events are read from.</summary>
internal enum SourceKind
{
    /// <summary>The bytes themselves.</summary>
    Span,

    /// <summary>A stream.</summary>
    Stream,

    /// <summary>A pipe.</summary>
    Pipe,

    /// <summary>A file, that the system has in memory.</summary>
    File,
}
