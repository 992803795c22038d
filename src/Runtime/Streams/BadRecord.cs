namespace EventUnion;

/// <summary>A record that could not be read, as it came. It must not be kept: its bytes are those of the buffer that is read through.</summary>
public readonly ref struct BadRecord
{
    internal BadRecord(EventError error, long offset, ReadOnlySpan<byte> bytes, bool isCut)
    {
        Error = error;
        Offset = offset;
        Bytes = bytes;
        IsCut = isCut;
    }

    /// <summary>What is wrong with it, and where in the stream: offset, line, column, and the record's index as <see cref="EventError.EventIndex"/>.</summary>
    public EventError Error { get; }

    /// <summary>Where the record begins in the stream, in bytes.</summary>
    public long Offset { get; }

    /// <summary>The record, without the end of its line; only its beginning where <see cref="IsCut"/> says so. Valid until the handler returns.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Whether the record is longer than <see cref="EventReadOptions.MaxEventBytes"/>, and <see cref="Bytes"/> only as many of its bytes as that allows.</summary>
    public bool IsCut { get; }
}
