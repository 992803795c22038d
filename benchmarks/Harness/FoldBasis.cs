namespace EventUnion.Benchmarks.Harness;

/// <summary>What the lengths are that a contender folds into its checksum. Contenders of one basis must agree.</summary>
internal enum FoldBasis
{
    /// <summary>No checksum: a ceiling, which reads the bytes and understands nothing.</summary>
    None,

    /// <summary>Bytes as they stand in the document: between the quotes of strings, from the first to the last of other values.</summary>
    Raw,

    /// <summary>
    /// UTF-16 code units of strings without their escapes; arguments by their number, results by their JSON kind. For those whose API gives nothing but
    /// decoded values: asking them for raw lengths would have them do work that nobody asks for.
    /// </summary>
    Decoded,
}
