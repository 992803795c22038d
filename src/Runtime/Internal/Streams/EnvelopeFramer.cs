using System.Text;
using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Streams;

/// <summary>The events within an envelope, by the path that the schema says. What stands around them goes to an <see cref="EnvelopeText"/>.</summary>
internal struct EnvelopeFramer<TEnvelope, TEvent> : IFramer
    where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    // A word that is the document should be at hand as a whole, to say that it is no object.
    private const int LookAhead = 32;

    private readonly EnvelopeText _text;
    private readonly EventReadOptions _options;
    private readonly EnvelopePrefix _prefix;
    private readonly Stack<int> _outer = [];
    private ElementFrames _elements;
    private ValueEnd _end;
    private EnvelopePlace _place;
    private bool _hasBegun;
    private bool _hasEvents;
    private int _scope;
    private int _nameAt;

    public EnvelopeFramer(EnvelopeText text, EventReadOptions options, bool goesOn)
    {
        _text = text;
        _options = options;
        _prefix = new EnvelopePrefix(options.MaxDepth);
        Depth = TEnvelope.Pointer.AsSpan().Count('/') + 1;
        _elements = new ElementFrames(options.MaxEventBytes, options.MaxDepth - Depth, TEnvelope.Pointer);
        if (goesOn)
        {
            GoOn();
        }
    }

    public readonly bool Recovers => false;

    public readonly string? Pointer => TEnvelope.Pointer;

    public int Depth { get; }

    public readonly RunKind Runs => _place == EnvelopePlace.Events ? _elements.Runs : RunKind.None;

    public FrameState Next(ByteWindow window, ref Frame frame)
    {
        if (!_hasBegun && !(_hasBegun = Blanks.PassMark(window)))
        {
            return FrameState.NeedsMore;
        }

        while (true)
        {
            switch (_place)
            {
                case EnvelopePlace.Events:
                    FrameState state = _elements.Next(window, ref frame);
                    if (!_elements.IsClosed)
                    {
                        return state;
                    }

                    _text.CloseEvents(window);
                    _text.Closing = "";
                    _place = EnvelopePlace.AfterValue;
                    break;
                case EnvelopePlace.InName or EnvelopePlace.InValue:
                    if (Scan(window, ref frame) is not FrameState.Record and FrameState scanned)
                    {
                        return scanned;
                    }

                    break;
                default:
                    if (!_text.TakeBlanks(window))
                    {
                        return window.IsEnded ? Finish(window, ref frame) : FrameState.NeedsMore;
                    }

                    if (_place == EnvelopePlace.Root && window.Length < LookAhead && !window.IsEnded && window.Bytes[0] != (byte)'{')
                    {
                        return FrameState.NeedsMore;
                    }

                    if (!Step(window))
                    {
                        return Break(window, ref frame);
                    }

                    break;
            }
        }
    }

    public void Complete(ByteWindow window, int length) => _elements.Complete(window, length);

    /// <summary>Begins behind an event, as if what leads to the array had been read.</summary>
    private void GoOn()
    {
        var head = new StringBuilder();
        foreach (string name in TEnvelope.Pointer.Split('/').Skip(1))
        {
            string unescaped = name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            head.Append('{').Append('"').Append(JsonEncodedText.Encode(unescaped)).Append("\":");
            int found = TEnvelope.FindMember(_scope, Encoding.UTF8.GetBytes(unescaped));
            if (found >> 1 != TEnvelope.EventsSlot)
            {
                _outer.Push(_scope);
                _scope = found >> 1;
            }
        }

        _text.Begin(Encoding.UTF8.GetBytes(head.Append('[').ToString()));
        BeginEvents(isFirst: false);
        _hasBegun = true;
    }

    /// <summary>Takes the byte that says what comes next; false if it may not stand there.</summary>
    private bool Step(ByteWindow window)
    {
        byte next = window.Bytes[0];
        EnvelopePlace place = (_place, next) switch
        {
            (EnvelopePlace.Root, (byte)'{') => EnvelopePlace.NameOrEnd,

            // A document that is a text is no object if it ends, and no JSON if it does not.
            (EnvelopePlace.Root, (byte)'"') => EnvelopePlace.InValue,
            (EnvelopePlace.NameOrEnd or EnvelopePlace.Name, (byte)'"') => EnvelopePlace.InName,
            (EnvelopePlace.NameOrEnd or EnvelopePlace.AfterValue, (byte)'}') => EnvelopePlace.Done,
            (EnvelopePlace.Colon, (byte)':') => EnvelopePlace.Value,
            (EnvelopePlace.AfterValue, (byte)',') => EnvelopePlace.Name,
            (EnvelopePlace.Value, not ((byte)',' or (byte)':' or (byte)']' or (byte)'}')) => EnvelopePlace.InValue,
            _ => EnvelopePlace.Root,
        };
        if (place == EnvelopePlace.Root || _text.Room == 0)
        {
            return false;
        }

        if (place is EnvelopePlace.InName or EnvelopePlace.InValue)
        {
            // They are taken as far as they are at hand, from their first byte on.
            _nameAt = place == EnvelopePlace.InName ? _text.Length : _nameAt;
            _end = default;
            bool isMember = _place == EnvelopePlace.Value;
            _place = place;
            return !isMember || BeginValue(window, next);
        }

        _text.Take(window, 1);
        _place = place;
        if (place == EnvelopePlace.Done && _outer.TryPop(out int scope))
        {
            _scope = scope;
            _place = EnvelopePlace.AfterValue;
        }

        return true;
    }

    /// <summary>Goes into a value that the events may be in; false if it may not be there.</summary>
    private bool BeginValue(ByteWindow window, byte first)
    {
        int found = FindMember();
        if (found == Malformed)
        {
            return false;
        }

        if (found >= 0 && found >> 1 == TEnvelope.EventsSlot && first == (byte)'[')
        {
            if (_hasEvents && _options.Duplicates == DuplicateMembers.Throw)
            {
                return false;
            }

            _text.Take(window, 1);
            BeginEvents(isFirst: true);

            // As for a span, what stands before the events is known to be good before they are delivered.
            // Where they stand more than once, only what has come since is looked at.
            bool isGood = _prefix.IsGood(_text.Bytes) && (_hasEvents || _text.Check<TEnvelope, TEvent>(_options, isWhole: false) is null);
            _hasEvents = true;
            return isGood;
        }

        if (found >= 0 && (found & 1) != 0 && first == (byte)'{')
        {
            _text.Take(window, 1);
            _outer.Push(_scope);
            _scope = found >> 1;
            _place = EnvelopePlace.NameOrEnd;
        }

        return true;
    }

    private void BeginEvents(bool isFirst)
    {
        _elements.Open(isFirst);
        _place = EnvelopePlace.Events;
        _text.Closing = "]" + new string('}', _outer.Count + 1);
    }

    private const int Malformed = int.MinValue;

    private readonly int FindMember()
    {
        ReadOnlySpan<byte> text = _text.Bytes[_nameAt..];
        int length = text.LastIndexOf((byte)'"') + 1;
        var reader = new Utf8JsonReader(text[..length]);
        try
        {
            reader.Read();
            if (!reader.ValueIsEscaped)
            {
                return TEnvelope.FindMember(_scope, reader.ValueSpan);
            }

            using var name = new UnescapedBytes(reader.ValueSpan);
            return TEnvelope.FindMember(_scope, name.Span);
        }
        catch (JsonException)
        {
            return Malformed;
        }
    }

    /// <summary>Takes what is at hand of a name or value; <see cref="FrameState.Record"/> when it has ended.</summary>
    private FrameState Scan(ByteWindow window, ref Frame frame)
    {
        int limit = _options.MaxDepth - _outer.Count - 1;
        int end = _end.Find(window.Bytes, limit);
        int count = end >= 0 ? end : _end.Scanned;
        int taken = Math.Min(count, _text.Room);
        _text.Take(window, taken);
        _end.Drop(taken);
        if (taken < count || _end.Depth > limit)
        {
            return Break(window, ref frame);
        }

        if (end < 0)
        {
            return window.IsEnded ? Finish(window, ref frame) : FrameState.NeedsMore;
        }

        _place = _place == EnvelopePlace.InName ? EnvelopePlace.Colon : EnvelopePlace.AfterValue;
        return FrameState.Record;
    }

    /// <summary>Says what is wrong with what has been taken and stands next.</summary>
    private readonly FrameState Break(ByteWindow window, ref Frame frame)
    {
        ElementFrames.Break(window, ref frame, EventErrorCode.TooLarge, "What stands around the events is larger than its limit.");
        if (_text.Room > 0)
        {
            // What stands next is looked at for what to say of it, and is no part of the envelope.
            int length = _text.Length;
            _text.Closing = "";
            _text.Take(window, Math.Min(Math.Min(window.Length, LookAhead), _text.Room));
            frame.Error = _text.Check<TEnvelope, TEvent>(_options) ?? frame.Error;
            _text.CutTo(length);
        }

        return FrameState.Broken;
    }

    private readonly FrameState Finish(ByteWindow window, ref Frame frame)
    {
        _text.Take(window, Math.Min(window.Length, _text.Room));
        if (_text.Check<TEnvelope, TEvent>(_options) is not { } error)
        {
            return FrameState.End;
        }

        ElementFrames.Break(window, ref frame, error.Code, error.Message);
        frame.Error = error;
        return FrameState.Broken;
    }
}
