namespace EventUnion.Internal.Streams;

/// <summary>A record as a framer has found it, before anybody has read it.</summary>
internal struct Frame
{
    /// <summary>The buffer it is in: the window's, or one of the framer's where its parts had to be joined. Readable behind the record, as the engine asks.</summary>
    public byte[] Buffer;

    /// <summary>Where in the buffer it begins.</summary>
    public int At;

    /// <summary>How many bytes it has, without what ends it.</summary>
    public int Length;

    /// <summary>Where its first byte stands in the source.</summary>
    public long Offset;

    /// <summary>The line and column of that byte, where the window may no longer know them; 0 where it does.</summary>
    public (long Line, long Column) Place;

    /// <summary>Where in the source to begin again to read it once more.</summary>
    public long ResumeOffset;

    /// <summary>Whether it ends by itself, not by the source's end.</summary>
    public bool IsTerminated;

    /// <summary>A name that stands beside the record and may be its tag; empty if there is none.</summary>
    public ReadOnlyMemory<byte> Tag;

    /// <summary>What is wrong, where the framing is broken or the record is bad as it stands.</summary>
    public EventError Error;

    public readonly ReadOnlySpan<byte> Bytes => Buffer.AsSpan(At, Length);
}
