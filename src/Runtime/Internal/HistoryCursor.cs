using System.Text.Json;
using System.Text.Unicode;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <summary>Reads a document's envelope, and its events one after the other, in one pass.</summary>
internal ref struct HistoryCursor<TEnvelope, TEvent>
    where TEnvelope : IEnvelope<TEnvelope, TEvent>, allows ref struct
    where TEvent : IEventUnion<TEvent>, allows ref struct
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly SlotTable _envelope;
    private readonly SlotTable _event;
    private readonly EventReadOptions _options;
    private Utf8JsonReader _reader;
    private ulong _outer;
    private int _scope;
    private int _eventsAt;
    private bool _inEvents;
    private bool _begun;
    private int _validTo;

    public HistoryCursor(ReadOnlySpan<byte> json, SlotTable envelope, SlotTable events, EventReadOptions options)
    {
        _json = json;
        _envelope = envelope;
        _event = events;
        _options = options;
        int bom = json.StartsWith("\uFEFF"u8) ? 3 : 0;
        _reader = new Utf8JsonReader(json[bom..], new JsonReaderOptions { MaxDepth = options.MaxDepth });
        Bom = bom;
        envelope.Begin(TEnvelope.Shape.SlotCount);
        envelope.Shape = TEnvelope.Shape;
        envelope.Options = options;
        events.Options = options;
        events.Pointer = TEnvelope.Pointer;
        Index = -1;
    }

    private int Bom { get; }

    /// <summary>The index of the event that was read last, or is being read.</summary>
    public long Index { get; private set; }

    /// <summary>The offset after the last token that was read.</summary>
    public readonly long Offset => _reader.BytesConsumed + Bom;

    /// <summary>The event's bytes; offsets in its slots count from their first.</summary>
    public ReadOnlySpan<byte> Source { get; private set; }

    public readonly TEvent Current => TEvent.Create(new EventFrame(Source, _event));

    /// <summary>Reads on to the next event to deliver; false at the document's end.</summary>
    public bool MoveNext()
    {
        try
        {
            while (Advance())
            {
                if (EventClassifier.Admit<TEvent>(Source, _event, _options))
                {
                    return true;
                }
            }

            return false;
        }
        catch (JsonException error) when (error is not EventDataException)
        {
            throw Locate(ErrorLocator.InDocument(_json, ErrorLocator.Shift(error, Bom), _inEvents ? Index : -1), error);
        }
        catch (ReadLimitException error)
        {
            long at = error.Offset < 0 ? _event.Offset : error.Offset + Bom;
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

            if (ReadMember() && ReadEvent())
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
            ReadThrow.Limit(EventErrorCode.WrongRoot, $"The document is no object, which {TEnvelope.Shape.Name} is.", (int)_reader.TokenStartIndex);
        }

        _envelope.Slots[0] = new Slot((int)_reader.TokenStartIndex + Bom, 0, SlotKind.ReadObject);
    }

    /// <summary>Reads a member of the envelope; true where the array of events begins.</summary>
    private bool ReadMember()
    {
        int found;
        if (_reader.ValueIsEscaped)
        {
            using var name = new UnescapedBytes(_reader.ValueSpan);
            found = TEnvelope.FindMember(_scope, name.Span);
        }
        else
        {
            found = TEnvelope.FindMember(_scope, _reader.ValueSpan);
        }

        int nameAt = (int)_reader.TokenStartIndex;
        _reader.Read();
        int budget = int.MaxValue;
        if (found < 0)
        {
            _envelope.HasUnknownMembers = true;
            EventAuthority.Value(ref _reader, -Bom, _options, ref budget);
            return false;
        }

        int slot = found >> 1;
        if (_envelope.Slots[slot].Kind != SlotKind.Absent)
        {
            if (_options.Duplicates == DuplicateMembers.Throw)
            {
                ReadThrow.Limit(EventErrorCode.DuplicateMember, "The member stands twice in its object.", nameAt);
            }

            _envelope.Slots.AsSpan(slot, _envelope.Shape!.ScopeSizeAt(slot)).Clear();
        }

        if (slot == TEnvelope.EventsSlot && _reader.TokenType == JsonTokenType.StartArray)
        {
            _inEvents = true;
            _eventsAt = (int)_reader.TokenStartIndex + Bom;
            return true;
        }

        if ((found & 1) != 0 && _reader.TokenType == JsonTokenType.StartObject)
        {
            _envelope.Slots[slot] = new Slot((int)_reader.TokenStartIndex + Bom, 0, SlotKind.ReadObject);
            _outer = (_outer << 16) | (uint)_scope;
            _scope = slot;
            return false;
        }

        _envelope.Slots[slot] = EventAuthority.Value(ref _reader, -Bom, _options, ref budget);
        return false;
    }

    private void CloseScope()
    {
        int from = _envelope.Slots[_scope].Offset;
        _envelope.Slots[_scope] = new Slot(from, (int)Offset - from, SlotKind.ReadObject);
        if (_scope == 0)
        {
            _scope = -1;
            return;
        }

        _scope = (int)(_outer & 0xFFFF);
        _outer >>= 16;
    }

    private bool ReadEvent()
    {
        _reader.Read();
        if (_reader.TokenType == JsonTokenType.EndArray)
        {
            _inEvents = false;
            _envelope.Slots[TEnvelope.EventsSlot] = new Slot(_eventsAt, (int)Offset - _eventsAt, SlotKind.Array);
            return false;
        }

        Index++;
        _event.Index = Index;
        int start = (int)_reader.TokenStartIndex;
        _event.Offset = start + Bom;
        EventAuthority.ReadEvent<TEvent>(ref _reader, _event, start, _options);
        EnsureUtf8((int)Offset);
        Source = _json[(start + Bom)..(int)Offset];
        EventClassifier.Classify<TEvent>(Source, _event, _options);
        return true;
    }

    private void Finish()
    {
        // Anything but white space after the document makes the reader throw.
        _reader.Read();
        EnsureUtf8(_json.Length);
    }

    /// <summary>The reader does not look into strings: they are validated by windows, ahead of what is delivered.</summary>
    private void EnsureUtf8(int end)
    {
        if (end <= _validTo)
        {
            return;
        }

        const int window = 1 << 16;
        int to = (int)Math.Min(_json.Length, Math.Max(end, (long)_validTo + window));
        while (to < _json.Length && to > end && (_json[to] & 0xC0) == 0x80)
        {
            to--;
        }

        ReadOnlySpan<byte> span = _json[_validTo..to];
        if (!Utf8.IsValid(span))
        {
            int bad = ErrorLocator.FirstInvalidUtf8(span) + _validTo;
            if (bad < end)
            {
                ReadThrow.Limit(EventErrorCode.InvalidUtf8, "The input is not UTF-8.", bad - Bom);
            }

            to = end;
        }

        _validTo = to;
    }

    private readonly EventDataException Locate(EventError error, Exception cause) =>
        new(ErrorLocator.FirstWrong(_json, _validTo, error), cause);
}
