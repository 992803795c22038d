using System.Text.Json;
using EventUnion.CompilerServices;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal;

/// <content>
/// What is read by vectors besides the events that the walk matches: events of other layouts, and the members of the envelope, which in a history of few events are most of the work. What is unusual
/// the authority reads, from where the last event ends, or from the document's beginning.
/// </content>
internal ref partial struct HistoryCursor<TEnvelope, TEvent>
{
    /// <summary>Reads the first event of an array if its layout is known.</summary>
    private bool TryMatchFirst()
    {
        if (!_inEvents || !_isFirst || _layouts is null || !_layouts.CanMatch(isAfterOther: false, _walk.Depth))
        {
            return false;
        }

        int from = JsonSyntax.EndOfBlanks(_json, _walk.At);
        if (!TryTake(_layouts.Match(isAfterOther: false, _walk.Padded, from, _walk.LastPosition, _event, _walk.Depth, out _)))
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

        int after = LayoutReader.Scan<TEvent>(_walk.Padded, begin, _walk.LastPosition, _event, _walk.Depth, out bool isAscii);
        if (isAscii)
        {
            _utf8.PassTo(after);
        }

        if (after < 0 || after - begin > _options.MaxEventBytes || !IsUtf8(after))
        {
            return false;
        }

        _event.Index++;
        TakeUnknown(begin, after);
        return true;
    }

    /// <summary>Reads what stands before the events; false if the authority has to.</summary>
    private bool TryScanBefore()
    {
        int begin = JsonSyntax.EndOfBlanks(_json, _bom);
        if (_layouts is null || begin == _json.Length || _json[begin] != (byte)'{' || begin > _walk.LastPosition)
        {
            return false;
        }

        _envelope.Slots[0] = new Slot(begin, 0, SlotKind.ReadObject);
        _place = new EnvelopePlace(begin + 1, _options.MaxDepth);
        if (!EnvelopeScanner.Read<TEnvelope>(_walk.Padded, _walk.LastPosition, _envelope, ref _place, TEnvelope.EventsSlot) || _place.Scope < 0 || !(_place.IsAscii || _utf8.Admits(_place.At)))
        {
            _envelope.Slots.AsSpan().Clear();
            _envelope.HasUnknownMembers = false;
            return false;
        }

        _utf8.PassTo(_place.At + 1);
        (_begun, _hasScanned) = (true, true);
        (_scope, _outer) = (_place.Scope, _place.Outer);
        BeginEvents(_place.At, _place.Depth - 2);
        return true;
    }

    /// <summary>Reads the end of the array and what stands behind it, if the array ends here; false if the authority has to.</summary>
    private bool TryScanAfter()
    {
        int close = JsonSyntax.EndOfBlanks(_json, _walk.At);
        if (!_hasScanned || close > _walk.LastPosition || close == _json.Length || _json[close] != (byte)']')
        {
            return false;
        }

        // From here on another array of events is one that stands twice.
        _envelope.Slots[TEnvelope.EventsSlot] = new Slot(_eventsAt, close + 1 - _eventsAt, SlotKind.Array);
        bool hasUnknownMembers = _envelope.HasUnknownMembers;
        EnvelopePlace place = _place;
        (place.At, place.IsFirst, place.IsAscii) = (close + 1, false, true);
        if (!EnvelopeScanner.Read<TEnvelope>(_walk.Padded, _walk.LastPosition, _envelope, ref place, -1) || JsonSyntax.EndOfBlanks(_json, place.At) != _json.Length || !IsUtf8Behind(close, in place))
        {
            ForgetBehind(close, hasUnknownMembers);
            return false;
        }

        EndEvents(close + 1);
        _reader = default;
        (_readerBase, _scope) = (place.At, -1);
        RequireDistinct(_envelope.Slots[0].Offset, place.At, -1);
        return true;
    }

    private bool IsUtf8Behind(int close, in EnvelopePlace place)
    {
        _utf8.PassTo(place.IsAscii ? _json.Length : close);
        return _utf8.Admits(_json.Length);
    }

    /// <summary>Clears what has been filled from members behind the array.</summary>
    private void ForgetBehind(int close, bool hasUnknownMembers)
    {
        _hasScanned = false;
        _envelope.HasUnknownMembers = hasUnknownMembers;
        foreach (ref Slot slot in _envelope.Slots.AsSpan())
        {
            slot = slot.Offset > close ? default : slot;
        }
    }

    /// <summary>Brings the reader's state to what it is behind the array's opening bracket, where the authority has not been asked so far.</summary>
    private void FindArrayState()
    {
        var reader = new Utf8JsonReader(_json[_bom..(_eventsAt + 1)], isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = _options.MaxDepth }));
        while (reader.Read())
        {
        }

        _arrayState = reader.CurrentState;
        _hasArrayState = true;
    }
}
