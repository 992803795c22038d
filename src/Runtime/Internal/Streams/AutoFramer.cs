namespace EventUnion.Internal.Streams;

/// <summary>Looks at how a source begins, and goes on as one of the other framers.</summary>
internal struct AutoFramer : IFramer
{
    private const int MostBlanks = 4096;

    private readonly int _maxBytes;
    private readonly int _maxDepth;
    private Choice _choice;
    private ValueEnd _first;
    private int _firstEnd = -1;
    private LineFramer _lines;
    private ArrayFramer _array;
    private ValuesFramer _values;
    private SequenceFramer _sequence;
    private SseFramer _events;

    public AutoFramer(EventReadOptions options, ServerSentEventFraming events, SseBlock block)
    {
        _maxBytes = options.MaxEventBytes;
        _maxDepth = options.MaxDepth;
        _lines = new LineFramer(options.MaxEventBytes);
        _array = new ArrayFramer(options, goesOn: false);
        _values = new ValuesFramer(options);
        _sequence = new SequenceFramer(options);
        _events = new SseFramer(options.MaxEventBytes, events, block);
    }

    private enum Choice : byte
    {
        None,
        Lines,
        Array,
        Values,
        Sequence,
        Events,
    }

    public readonly bool Recovers => _choice is Choice.Lines or Choice.Sequence or Choice.Events;

    public readonly string? Pointer => _choice == Choice.Array ? _array.Pointer : null;

    public readonly int Depth => _choice == Choice.Array ? _array.Depth : 0;

    public readonly RunKind Runs => _choice switch
    {
        Choice.Lines => _lines.Runs,
        Choice.Array => _array.Runs,
        _ => RunKind.None,
    };

    public FrameState Next(ByteWindow window, ref Frame frame)
    {
        if (_choice == Choice.None)
        {
            _choice = Choose(window);
        }

        return _choice switch
        {
            Choice.Lines => _lines.Next(window, ref frame),
            Choice.Array => _array.Next(window, ref frame),
            Choice.Values => _values.Next(window, ref frame),
            Choice.Sequence => _sequence.Next(window, ref frame),
            Choice.Events => _events.Next(window, ref frame),
            _ => FrameState.NeedsMore,
        };
    }

    public void Complete(ByteWindow window, int length)
    {
        switch (_choice)
        {
            case Choice.Array:
                _array.Complete(window, length);
                break;
            case Choice.Values:
                _values.Complete(window, length);
                break;
            case Choice.Sequence:
                _sequence.Complete(window, length);
                break;
        }
    }

    private Choice Choose(ByteWindow window)
    {
        // A byte order mark is left to the framer, so blanks before it are not looked for.
        ReadOnlySpan<byte> bytes = window.Bytes;
        int at = bytes.StartsWith("\uFEFF"u8) ? 3 : 0;
        at += Blanks.LengthOf(bytes[at..]);
        if (at == bytes.Length || at > MostBlanks)
        {
            return window.IsEnded || at > MostBlanks ? Choice.Lines : Choice.None;
        }

        return bytes[at] switch
        {
            (byte)'[' => Choice.Array,
            0x1E => Choice.Sequence,
            (byte)'{' => ChooseByFirst(window, bytes[at..]),
            (byte)':' or (byte)'d' or (byte)'e' or (byte)'i' or (byte)'r' => Choice.Events,
            0xEF when at == 0 && bytes.Length < 3 && !window.IsEnded => Choice.None,
            _ => Choice.Lines,
        };
    }

    /// <summary>
    /// Lines, if the first object and nothing else stands on its line; otherwise values. No more is looked at than a record may have, however much there is: the choice is not to depend on the pieces that
    /// the source comes in.
    /// </summary>
    private Choice ChooseByFirst(ByteWindow window, ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> first = bytes[..Math.Min(bytes.Length, _maxBytes)];
        if (_firstEnd < 0 && (_firstEnd = _first.Find(first, _maxDepth)) >= 0 && first[.._firstEnd].Contains((byte)'\n'))
        {
            return Choice.Values;
        }

        if (_firstEnd < 0)
        {
            bool isTooDeep = _first.Depth > _maxDepth;
            bool mayEnd = !isTooDeep && first.Length < _maxBytes && !window.IsEnded;
            return mayEnd ? Choice.None : first[..(isTooDeep ? _first.Scanned : first.Length)].Contains((byte)'\n') ? Choice.Values : Choice.Lines;
        }

        ReadOnlySpan<byte> after = bytes[_firstEnd..].TrimStart(" \t\r"u8);
        if (bytes.Length - _firstEnd - after.Length > MostBlanks)
        {
            return Choice.Lines;
        }

        return after.Length > 0 ? after[0] == (byte)'\n' ? Choice.Lines : Choice.Values : window.IsEnded ? Choice.Lines : Choice.None;
    }
}
