namespace ChatService.Storage;

/// <summary>What the reader found an event to be when it came in, in one byte: its kind, or why it is unknown, and whether it strays from its schema.</summary>
/// <param name="Value">The low four bits are the kind, 0 for unknown. Of an unknown event, the high four are the reason; of another, bit 4 says that it strays and bit 5 that its tag was inferred.</param>
internal readonly record struct EventMark(byte Value)
{
    private const int StrayBit = 0x10;
    private const int InferredBit = 0x20;

    public EventKind Kind => (EventKind)(Value & 0xF);

    public bool Strays => Kind != EventKind.Unknown && (Value & StrayBit) != 0;

    public bool TagIsInferred => Kind != EventKind.Unknown && (Value & InferredBit) != 0;

    /// <summary>Why the event is unknown; meaningless for one that is not.</summary>
    public UnknownReason Reason => (UnknownReason)(Value >> 4);

    public static EventMark Of(EventKind kind, bool strays, bool tagIsInferred) =>
        new((byte)((int)kind | (strays ? StrayBit : 0) | (tagIsInferred ? InferredBit : 0)));

    public static EventMark Of(UnknownReason reason) => new((byte)((int)reason << 4));
}
