namespace EventUnion.Internal.Streams;

/// <summary>What a framer has next.</summary>
internal enum FrameState : byte
{
    /// <summary>Nothing before more bytes have come.</summary>
    NeedsMore,

    /// <summary>A record, whole.</summary>
    Record,

    /// <summary>The beginning of a record, at the window's first byte, whose end nobody has looked for yet: the engine may find it by reading.</summary>
    Begun,

    /// <summary>The beginning of a record that is too large; the rest of it will be dropped.</summary>
    TooLarge,

    /// <summary>Nothing but the end of the record that was too large, which is dropped.</summary>
    Dropped,

    /// <summary>A record, whole, that is bad as it stands, whatever is in it. <see cref="Frame.Error"/> says why.</summary>
    Bad,

    /// <summary>The end of the records.</summary>
    End,

    /// <summary>What stands between records is wrong: there is no way on. <see cref="Frame.Error"/> says what.</summary>
    Broken,
}
