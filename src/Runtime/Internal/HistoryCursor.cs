using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using EventUnion.CompilerServices;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal;

/// <summary>Reads a document's envelope, and its events one after the other, in one pass.</summary>
internal ref partial struct HistoryCursor<TEnvelope, TEvent>
    where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _bom;
    private readonly SlotTable _envelope;
    private readonly SlotTable _event;
    private readonly LayoutReader? _layouts;
    private readonly EventReadOptions _options;
    private Utf8JsonReader _reader;
    private JsonReaderState _arrayState;
    private Utf8Gate _utf8;
    private LayoutWalk _walk;

    // What the reader's offsets count from. It is made anew, further on, when events have been recognised without it.
    private int _readerBase;

    // Up to here an event that the walk has matched needs no second look: it is UTF-8, no limit is near and no policy asks for it.
    private nint _trustedTo;
    private ulong _outer;
    private int _scope;
    private int _eventsAt = -1;
    private int _eventsEnd;
    private bool _inEvents;
    private bool _isFirst;
    private bool _begun;
    private bool _inEvent;
    private readonly bool _checksDuplicates;
    private readonly bool _looksAtEach;

    public HistoryCursor(ReadOnlySpan<byte> json, SlotTable envelope, SlotTable events, LayoutReader? layouts, EventReadOptions options)
    {
        _json = json;
        _envelope = envelope;
        _event = events;
        _layouts = layouts;
        _options = options;
        _checksDuplicates = options.Duplicates == DuplicateMembers.Throw;
        _looksAtEach = _checksDuplicates || !options.AdmitsAll || options.MaxEventBytes < LayoutWalk.LongestLikely;
        _utf8 = new Utf8Gate(json);
        _bom = _readerBase = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        _reader = new Utf8JsonReader(json[_bom..], new JsonReaderOptions { MaxDepth = options.MaxDepth });
        _walk = LayoutWalk.Of(layouts, json);
        _walk.MostBytes = options.MaxEventBytes;
        if (layouts is not null)
        {
            events.BeginMatches(TEvent.Union);
        }

        envelope.Begin(TEnvelope.Shape.SlotCount);
        envelope.Shape = TEnvelope.Shape;
        envelope.EventsSlot = TEnvelope.EventsSlot;
        envelope.Options = options;
        events.Options = options;
        events.Pointer = TEnvelope.Pointer;
        events.Index = -1;
    }

    /// <summary>Whether the document is one to its end: duplicates in what stands around the events are looked for when all of it has been read.</summary>
    public bool IsWhole { init => _checksDuplicates &= value; }

    /// <summary>The index of the event that was read last, or is being read.</summary>
    public readonly long Index => _event.Index;

    /// <summary>Where the array of events begins that was read last, or is being read.</summary>
    public readonly int EventsAt => _eventsAt;

    /// <summary>The offset after the last event or token that was read.</summary>
    public readonly int Offset => _inEvents ? _walk.At : (int)_reader.BytesConsumed + _readerBase;

    /// <summary>The event's bytes; offsets in its slots count from their first.</summary>
    public readonly ReadOnlySpan<byte> Source => _json[(int)_event.Offset.._walk.At];

    public readonly TEvent Current => TEvent.Create(new EventFrame(Source, _event));

    /// <summary>The event that <see cref="MoveNext(nint)"/> has come to.</summary>
    /// <param name="end">What it has answered.</param>
    /// <remarks>Proof of the bounds: whoever finds an event, matcher, scanner or authority, finds it within the document, and its beginning before its end.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly TEvent CurrentTo(nint end)
    {
        nint begin = (nint)_event.Offset;
        return TEvent.Create(new EventFrame(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AddByteOffset(ref MemoryMarshal.GetReference(_json), begin), (int)(end - begin)), _event));
    }

    /// <summary>Where the last event ends, for <see cref="MoveNext(nint)"/>.</summary>
    public readonly nint Here => _walk.At;

    /// <summary>Reads on to the next event to deliver; false at the document's end.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool MoveNext() => MoveNext(_walk.At) >= 0;

    /// <summary>The same for a loop that nothing but the events goes through: from one position to the next, or to -1 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint MoveNext(nint at)
    {
        at = _walk.Match(_event, at);
        if ((nuint)at > (nuint)_trustedTo)
        {
            return MoveNextChecked(LayoutWalk.EndOf(at)) ? _walk.At : -1;
        }

        _event.Index++;
        _walk.At = (int)at;
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool MoveNextChecked(int matched)
    {
        try
        {
            while (TryTake(matched) || TryMatchFirst() || TryScan() || Advance())
            {
                RequireDistinct((int)_event.Offset, _walk.At, Index);
                if (EventClassifier.Admit<TEvent>(Source, _event, _options))
                {
                    return true;
                }

                matched = LayoutWalk.EndOf(_walk.Match(_event, _walk.At));
            }

            return false;
        }
        catch (JsonException error) when (error is not EventDataException)
        {
            EventError found = ErrorLocator.InDocument(_json, _bom, _options.MaxDepth, -1);
            throw Locate(found with { EventIndex = IndexAt(found.Offset) }, error);
        }
        catch (EventDataException error) when (error.Error.Line == 0)
        {
            // A view does not know the document that its event stands in.
            throw new EventDataException(ErrorLocator.WithLine(_json, error.Error), error) { Origin = _envelope };
        }
        catch (ReadLimitException error)
        {
            long at = error.Offset < 0 ? _event.Offset : error.Offset + _readerBase;
            throw Locate(ErrorLocator.InDocument(_json, error.Code, error.Message, at, _inEvents ? Index : -1), error);
        }
    }

    private bool Advance()
    {
        if (!_begun)
        {
            Begin();
        }

        if (_inEvents && ReadEvent())
        {
            return true;
        }

        while (_reader.Read())
        {
            if (_reader.TokenType == JsonTokenType.EndObject)
            {
                CloseScope();
                if (_scope < 0)
                {
                    Finish();
                    return false;
                }

                continue;
            }

            if (ReadMember() && (TryMatchFirst() || TryScan() || ReadEvent()))
            {
                return true;
            }
        }

        Finish();
        return false;
    }

    private void Begin()
    {
        _begun = true;
        _reader.Read();
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            ReadThrow.Limit(EventErrorCode.WrongRoot, ReadThrow.NoObject(TEnvelope.Shape.Name), (int)_reader.TokenStartIndex);
        }

        _envelope.Slots[0] = new Slot((int)_reader.TokenStartIndex + _readerBase, 0, SlotKind.ReadObject);
    }

    private void BeginEvents()
    {
        _eventsAt = (int)_reader.TokenStartIndex + _readerBase;
        _walk.At = _eventsAt + 1;
        _arrayState = _reader.CurrentState;
        _walk.Depth = _options.MaxDepth - _reader.CurrentDepth - 1;
        _inEvents = _isFirst = true;
        _walk.Renew(isAfterOther: false, _event);
    }

    /// <summary>Takes an event that has been recognised, if its bytes are UTF-8.</summary>
    private bool TryTake(int after)
    {
        SlotTable table = _event;
        if (after < 0 || after - table.Offset > _options.MaxEventBytes || !_utf8.Admits(after))
        {
            return false;
        }

        table.Index++;
        _walk.At = after;
        _trustedTo = _looksAtEach ? 0 : _utf8.ValidTo;
        if (table.NeedsKind)
        {
            EventClassifier.Classify<TEvent>(Source, table, _options);
        }

        return true;
    }

    /// <summary>Reads the first event of an array if its layout is known.</summary>
    private bool TryMatchFirst()
    {
        if (!_inEvents || !_isFirst || _layouts is null || !_layouts.CanMatch(isAfterOther: false, _walk.Depth))
        {
            return false;
        }

        int from = JsonSyntax.EndOfBlanks(_json, _walk.At);
        if (!TryTake(_layouts.Match(isAfterOther: false, _walk.Padded, from, _walk.LastPosition, _event, _walk.Depth)))
        {
            return false;
        }

        _isFirst = false;
        _walk.Renew(isAfterOther: true, _event);
        return true;
    }

    /// <summary>Reads the next event whatever its layout is, and learns that; what is unusual is left to the authority.</summary>
    private bool TryScan()
    {
        if (!_inEvents || _layouts is null)
        {
            return false;
        }

        int begin = JsonSyntax.EndOfBlanks(_json, _walk.At);
        if (!_isFirst)
        {
            if (begin >= _json.Length || _json[begin] != (byte)',')
            {
                return false;
            }

            begin = JsonSyntax.EndOfBlanks(_json, begin + 1);
        }

        if (begin >= _json.Length || _json[begin] != (byte)'{')
        {
            return false;
        }

        int after = LayoutReader.Scan<TEvent>(_walk.Padded, begin, _walk.LastPosition, _event, _walk.Depth);
        if (after < 0 || after - begin > _options.MaxEventBytes || !_utf8.Admits(after))
        {
            return false;
        }

        _event.Index++;
        TakeUnknown(begin, after);
        return true;
    }

    /// <summary>Takes an event that was not recognised: finds its kind, and learns its layout.</summary>
    private void TakeUnknown(int begin, int after)
    {
        int from = _isFirst ? begin : _walk.At;
        _walk.At = after;
        EventClassifier.Classify<TEvent>(Source, _event, _options);
        _layouts?.Learn<TEvent>(!_isFirst, _json[from..after], begin - from, Index, _event);
        _isFirst = false;
        _walk.Renew(isAfterOther: true, _event);
    }

    /// <summary>Reads the next event by the authority, and learns its layout; false after the last.</summary>
    private bool ReadEvent()
    {
        if (_reader.BytesConsumed + _readerBase != _walk.At)
        {
            CatchUp();
        }

        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            _inEvents = false;
            _eventsEnd = Offset;
            _walk.Renew(isAfterOther: false, _event);
            _envelope.Slots[TEnvelope.EventsSlot] = new Slot(_eventsAt, Offset - _eventsAt, SlotKind.Array);
            return false;
        }

        _event.Index++;
        _inEvent = true;
        int start = (int)_reader.TokenStartIndex;
        int begin = start + _readerBase;
        _event.Offset = begin;
        EventAuthority.ReadEvent<TEvent>(ref _reader, _event, start, _options);
        int after = (int)_reader.BytesConsumed + _readerBase;
        RequireUtf8(after);
        _inEvent = false;
        TakeUnknown(begin, after);
        return true;
    }

    /// <summary>Makes the reader anew after the events that were recognised without it, in the state it would have there.</summary>
    private void CatchUp()
    {
        int next = Next(out bool isMore);

        // The state is the one after the opening bracket, where an event or the closing bracket may stand: check what it can't know.
        if (next >= _json.Length || isMore == (_json[next] == (byte)']'))
        {
            throw new JsonException();
        }

        _reader = new Utf8JsonReader(_json[next..], isFinalBlock: true, _arrayState);
        _readerBase = next;
    }

    /// <summary>Where the next event stands, if the array goes on behind the last one: at the comma's other side, if there is one.</summary>
    private readonly int Next(out bool isMore)
    {
        int next = JsonSyntax.EndOfBlanks(_json, _walk.At);
        isMore = next < _json.Length && _json[next] == (byte)',';
        return isMore ? JsonSyntax.EndOfBlanks(_json, next + 1) : next;
    }

    /// <summary>The event that malformed JSON stands in, from the event's first byte on; -1 where that is between events, or outside of them.</summary>
    private readonly long IndexAt(long offset)
    {
        if (!_inEvents || _inEvent)
        {
            return _inEvents ? Index : -1;
        }

        int next = Next(out bool isMore);
        bool isEvent = isMore != _isFirst && next <= offset && next < _json.Length && _json[next] is not ((byte)',' or (byte)':' or (byte)']' or (byte)'}');
        return isEvent ? Index + 1 : -1;
    }

    private void Finish()
    {
        // Anything but white space after the document makes the reader throw.
        _reader.Read();
        RequireUtf8(_json.Length);
        RequireDistinct(_envelope.Slots[0].Offset, Offset, -1);
    }

    private void RequireUtf8(int end)
    {
        if (!_utf8.Admits(end))
        {
            ReadThrow.Limit(EventErrorCode.InvalidUtf8, "The input is not UTF-8.", _utf8.FirstInvalid - _readerBase);
        }
    }

    private readonly EventDataException Locate(EventError error, Exception? cause)
    {
        // A bad byte before the events is met with the first of them, and stands in none.
        EventError first = ErrorLocator.FirstWrong(_json, _utf8.ValidTo, error);
        return new(first.Offset < _eventsAt ? first with { EventIndex = -1 } : first, cause) { Origin = _envelope };
    }
}
