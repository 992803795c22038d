using System.Runtime.InteropServices;
using System.Text.Json;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>Takes an event that the authority has accepted apart, into the literals and holes of its layout. Cold; kept to be used again.</summary>
internal sealed class LayoutRecording
{
    /// <summary>Layouts of more steps are not learned.</summary>
    public const int MaxSteps = 128;

    private readonly List<RecordedStep> _steps = [];
    private readonly List<LayoutMark> _marks = [];
    private byte[] _literals = [];
    private int _from;
    private int _mark;
    private int _literalCount;

    public ReadOnlySpan<RecordedStep> Steps => CollectionsMarshal.AsSpan(_steps);

    public ReadOnlySpan<LayoutMark> Marks => CollectionsMarshal.AsSpan(_marks);

    /// <summary>Where in the first literal the event begins.</summary>
    public byte Begin { get; private set; }

    /// <summary>How deep its objects stand in each other.</summary>
    public int Depth { get; private set; }

    /// <summary>The slots that are filled, a bit for each.</summary>
    public ulong Filled { get; private set; }

    /// <summary>The slot that nobody reads.</summary>
    public int SpareSlot { get; private set; }

    public ReadOnlySpan<byte> LiteralOf(in RecordedStep step) => _literals.AsSpan(step.From, step.Length);

    public ReadOnlySpan<LayoutMark> MarksOf(in RecordedStep step) => Marks.Slice(step.Mark, step.MarkCount);

    /// <summary>Records an event.</summary>
    /// <typeparam name="TEvent">Its union.</typeparam>
    /// <param name="json">The bytes that separate it from the one before, and the event.</param>
    /// <param name="begin">Where the event begins.</param>
    /// <returns>Whether there is something to learn: not where a member stands twice, or where there are too many.</returns>
    public bool Record<TEvent>(ReadOnlySpan<byte> json, int begin)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        _steps.Clear();
        _marks.Clear();
        _from = _mark = _literalCount = Depth = 0;
        Filled = TEvent.Union.SlotCount < SlotTable.Wide ? 1 : ulong.MaxValue;
        SpareSlot = TEvent.Union.SlotCount;
        if (begin >= LayoutStep.MaxLength || SpareSlot > ushort.MaxValue)
        {
            return false;
        }

        Begin = (byte)begin;

        var reader = new Utf8JsonReader(json[begin..], new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        return reader.TokenType == JsonTokenType.StartObject
            && RecordMembers<TEvent>(json, ref reader)
            && Cut(json, json.Length, HoleKind.End, 0, 0);
    }

    private bool RecordMembers<TEvent>(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        int slotCount = TEvent.Union.SlotCount;
        Span<bool> seen = slotCount <= 1024 ? stackalloc bool[slotCount] : new bool[slotCount];
        seen.Clear();
        Span<int> outer = stackalloc int[8];
        int scope = 0;
        Depth = 1;
        int depth = 1;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                if (--depth == 0)
                {
                    return true;
                }

                _marks.Add(new LayoutMark(scope, Begin + (int)reader.BytesConsumed, LayoutMark.ObjectEnd));
                scope = outer[depth];
                continue;
            }

            int found = Find<TEvent>(ref reader, scope);
            int slot = found < 0 ? slotCount : found >> 1;
            if (found >= 0)
            {
                if (slot >= slotCount || seen[slot])
                {
                    return false;
                }

                seen[slot] = true;
                Filled |= 1UL << slot;
            }

            reader.Read();
            if (found >= 0 && (found & 1) != 0 && reader.TokenType == JsonTokenType.StartObject)
            {
                if (depth == outer.Length)
                {
                    return false;
                }

                _marks.Add(new LayoutMark(slot, Begin + (int)reader.TokenStartIndex, Slot.Pack(0, SlotKind.ReadObject)));
                outer[depth++] = scope;
                scope = slot;
                Depth = Math.Max(Depth, depth);
            }
            else if (!RecordValue(json, ref reader, slot, found >= 0 && scope == 0 && slot == TEvent.Union.TagSlot, depth))
            {
                return false;
            }
        }

        return false;
    }

    private bool RecordValue(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, int slot, bool isTag, int depth)
    {
        int at = Begin + (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                HoleKind hole = reader.TokenType == JsonTokenType.StartObject ? HoleKind.Object : HoleKind.Array;
                reader.Skip();
                return Cut(json, at + 1, hole, slot, depth) && Continue(Begin + (int)reader.BytesConsumed);
            case JsonTokenType.String when isTag:
                _marks.Add(new LayoutMark(slot, at + 1, Slot.Pack(reader.ValueSpan.Length, reader.ValueIsEscaped ? SlotKind.EscapedString : SlotKind.String)));
                return true;
            case JsonTokenType.String:
                return Cut(json, at + 1, HoleKind.String, slot, depth) && Continue(Begin + (int)reader.BytesConsumed - 1);
            default:
                if (isTag)
                {
                    SlotKind kind = reader.TokenType switch
                    {
                        JsonTokenType.True => SlotKind.True,
                        JsonTokenType.False => SlotKind.False,
                        JsonTokenType.Null => SlotKind.Null,
                        _ => SlotKind.Number,
                    };
                    _marks.Add(new LayoutMark(slot, at, Slot.Pack(reader.ValueSpan.Length, kind)));
                    return true;
                }

                return Cut(json, at, HoleKind.Scalar, slot, depth) && Continue(Begin + (int)reader.BytesConsumed);
        }
    }

    private static int Find<TEvent>(ref Utf8JsonReader reader, int scope)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        if (!reader.ValueIsEscaped)
        {
            return TEvent.FindMember(scope, reader.ValueSpan);
        }

        using var name = new UnescapedBytes(reader.ValueSpan);
        return TEvent.FindMember(scope, name.Span);
    }

    private bool Continue(int from)
    {
        _from = from;
        return true;
    }

    /// <summary>Ends the literal that runs since the last hole; a long one takes several steps. Marks become relative to their step.</summary>
    private bool Cut(ReadOnlySpan<byte> json, int to, HoleKind hole, int slot, int depth)
    {
        while (true)
        {
            int length = Math.Min(to - _from, LayoutStep.MaxLength);
            bool isLast = _from + length == to;
            int mark = _mark;
            int markEnd = mark;
            while (markEnd < _marks.Count && (isLast || _marks[markEnd].Delta < _from + length))
            {
                _marks[markEnd] = _marks[markEnd] with { Delta = _marks[markEnd].Delta - _from };
                markEnd++;
            }

            _mark = markEnd;
            Append(json.Slice(_from, length));
            _steps.Add(new RecordedStep(_literalCount - length, length, isLast ? hole : HoleKind.None, isLast ? slot : 0, depth, mark, markEnd - mark));
            if (_steps.Count > MaxSteps)
            {
                return false;
            }

            _from += length;
            if (isLast)
            {
                return true;
            }
        }
    }

    private void Append(ReadOnlySpan<byte> literal)
    {
        if (_literals.Length < _literalCount + literal.Length)
        {
            Array.Resize(ref _literals, Math.Max(256, (_literalCount + literal.Length) * 2));
        }

        literal.CopyTo(_literals.AsSpan(_literalCount));
        _literalCount += literal.Length;
    }
}
