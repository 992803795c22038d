using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal;

/// <content>The members of the envelope.</content>
internal ref partial struct HistoryCursor<TEnvelope, TEvent>
{
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
        if (_reader.ValueSpan.Length > _options.MaxStringBytes)
        {
            EventAuthority.TooLong(_options, nameAt);
        }

        _reader.Read();
        int budget = int.MaxValue;
        if (found < 0)
        {
            _envelope.HasUnknownMembers = true;
            EventAuthority.Value(ref _reader, -_readerBase, _options, ref budget);
            return false;
        }

        int slot = found >> 1;
        if (_envelope.Slots[slot].Kind != SlotKind.Absent)
        {
            if (_options.Duplicates == DuplicateMembers.Throw)
            {
                ReadThrow.Limit(EventErrorCode.DuplicateMember, ReadThrow.StandsTwice, nameAt);
            }

            _envelope.Slots.AsSpan(slot, _envelope.Shape!.ScopeSizeAt(_envelope.Slots, slot)).Clear();
        }

        if (slot == TEnvelope.EventsSlot && _reader.TokenType == JsonTokenType.StartArray)
        {
            _arrayState = _reader.CurrentState;
            _hasArrayState = true;
            BeginEvents((int)_reader.TokenStartIndex + _readerBase, _options.MaxDepth - _reader.CurrentDepth - 1);
            return true;
        }

        if ((found & 1) != 0 && _reader.TokenType == JsonTokenType.StartObject)
        {
            _envelope.Slots[slot] = new Slot((int)_reader.TokenStartIndex + _readerBase, 0, SlotKind.ReadObject);
            _outer = (_outer << 16) | (uint)_scope;
            _scope = slot;
            return false;
        }

        int valueAt = (int)_reader.TokenStartIndex;
        Slot value = EventAuthority.Value(ref _reader, -_readerBase, _options, ref budget);
        value.RequireExact(valueAt);
        _envelope.Slots[slot] = value;
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

    /// <summary>Ends the read at a duplicate, where that is asked for; within the array of events each event is looked at by itself.</summary>
    private readonly void RequireDistinct(int from, int to, long index)
    {
        if (_checksDuplicates && _event.Duplicates.Find(_json, from, to, _eventsAt, _eventsEnd) is >= 0 and int at)
        {
            throw Locate(ErrorLocator.InDocument(_json, EventErrorCode.DuplicateMember, ReadThrow.StandsTwice, at, index), null);
        }
    }
}
