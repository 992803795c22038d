using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>
/// What a read knows of its union's layouts, and when it is worth asking. Belongs to one read at a time; between reads it is kept, so
/// that a queue of small messages gains from what the messages before have taught.
/// </summary>
/// <remarks>
/// Learning is bounded so that hostile input gains nothing: the trie has a fixed budget; one read may add <see cref="FreeLessons"/>
/// layouts or, if that is more, <see cref="LessonsPerKind"/> for each kind of the union, and one more for every eight events that were recognised; a full trie is cleared after <see cref="ClearAfter"/> events that it did not know,
/// between two reads after <see cref="ClearBetweenReads"/>, so that new layouts get their turn; after <see cref="PatientMisses"/> misses in a row that taught nothing the trie is not asked for a while, which doubles
/// up to <see cref="LongestPause"/> events and ends with the read.
/// </remarks>
internal sealed class LayoutReader
{
    public const int FreeLessons = 32;
    public const int LessonsPerKind = 2;
    public const int ClearAfter = 4096;
    public const int ClearBetweenReads = 256;
    public const int PatientMisses = 8;
    public const int LongestPause = 4096;

    /// <summary>Inputs up to this many bytes are copied next to readable padding, so that their last bytes can be matched too.</summary>
    public const int SmallInput = 4096;

    private const int Reach = LayoutScanner<Block512>.Reach;

    private readonly LayoutTrie _trie = new();
    private readonly LayoutRecording _recording = new();
    private byte[]? _small;
    private int _pause;
    private int _nextPause = PatientMisses;
    private int _missesInRow;
    private long _lastMiss;
    private int _lessons;
    private int _misses;
    private int _eventsSinceFull;

    /// <summary>Changes whenever the reader is borrowed or given back.</summary>
    public int Lease { get; set; }

    /// <summary>How many steps have been learned.</summary>
    public int StepCount => _trie.StepCount;

    /// <summary>How many layouts this read has tried to learn.</summary>
    public int Lessons => _lessons;

    /// <summary>Whether the machine has vectors. Without them the authority reads everything.</summary>
    public static bool IsSupported => Vector128.IsHardwareAccelerated;

    /// <summary>Begins a read: what was learned stays, what was suffered does not.</summary>
    public void Begin()
    {
        if (_trie.IsFull && _eventsSinceFull >= ClearBetweenReads)
        {
            Clear();
        }

        _pause = _missesInRow = _lessons = _misses = 0;
        _nextPause = PatientMisses;
        _lastMiss = -1;
    }

    /// <summary>Whether it is worth asking about the next event.</summary>
    /// <param name="isAfterOther">Whether it follows another event.</param>
    /// <param name="depth">How many containers may stand in each other from the event on.</param>
    public bool CanMatch(bool isAfterOther, int depth) => _pause == 0 && _trie.Roots[isAfterOther ? 1 : 0] != LayoutTrie.Nowhere && _trie.Depth <= depth;

    /// <summary>The input with enough readable bytes after it, and the last position that may be read at.</summary>
    public ReadOnlySpan<byte> Pad(ReadOnlySpan<byte> json, out int limit)
    {
        if (json.Length > SmallInput)
        {
            limit = json.Length - Reach;
            return json;
        }

        byte[] small = _small ??= new byte[SmallInput + Reach];
        json.CopyTo(small);
        small.AsSpan(json.Length, Reach).Clear();
        limit = json.Length;
        return small;
    }

    /// <summary>The first of all steps.</summary>
    public ref LayoutStep FirstStep => ref _trie.FirstStep;

    /// <summary>The step that an event is likely to begin with.</summary>
    /// <param name="isAfterOther">Whether it follows another event.</param>
    public int RootOf(bool isAfterOther) => _trie.LikelyRoots[isAfterOther ? 1 : 0];

    /// <summary>Tries to recognise the event that begins at <paramref name="at"/> or after what separates it from the one before.</summary>
    /// <param name="isAfterOther">Whether it follows another event; otherwise its first byte is at <paramref name="at"/>.</param>
    /// <param name="json">The input, from <see cref="Pad"/>.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="limit">The last position that may be read at, from <see cref="Pad"/>.</param>
    /// <param name="table">Takes the slots; see <see cref="SlotTable.BeginMatches"/>.</param>
    /// <param name="depth">How many containers may stand in each other from the event on.</param>
    /// <param name="isAscii">Whether its values are known to be ASCII. If not, they have yet to be validated as UTF-8.</param>
    /// <returns>The position after the event; -1 if the authority must read it.</returns>
    public int Match(bool isAfterOther, ReadOnlySpan<byte> json, int at, int limit, SlotTable table, int depth, out bool isAscii)
    {
        table.ClearIfWide();
        return Match(RootOf(isAfterOther), ref MemoryMarshal.GetReference(json), at, -1, limit, table, depth, out isAscii);
    }

    /// <summary>The same, from any step on; see <see cref="LayoutMatcher{TBlock}.Match"/>.</summary>
    public int Match(int step, ref byte json, nint at, nint begin, int limit, SlotTable table, int depth, out bool isAscii)
    {
        int after = Vector512.IsHardwareAccelerated ? LayoutMatcher<Block512>.Match(_trie, step, ref json, at, begin, limit, table, depth, out isAscii)
            : Vector256.IsHardwareAccelerated ? LayoutMatcher<Block256>.Match(_trie, step, ref json, at, begin, limit, table, depth, out isAscii)
            : LayoutMatcher<Block128>.Match(_trie, step, ref json, at, begin, limit, table, depth, out isAscii);
        if (after < 0)
        {
            table.BreakOffMatch();
        }

        return after;
    }

    /// <summary>Tries to read an event of any layout, whose opening bracket stands at <paramref name="at"/>.</summary>
    /// <typeparam name="TEvent">The union.</typeparam>
    /// <param name="json">The input, from <see cref="Pad"/>.</param>
    /// <param name="at">Where the event begins.</param>
    /// <param name="limit">The last position that may be read at, from <see cref="Pad"/>.</param>
    /// <param name="table">Takes the slots.</param>
    /// <param name="depth">How many containers may stand in each other from the event on.</param>
    /// <param name="isAscii">Whether its values are known to be ASCII. If not, they have yet to be validated as UTF-8.</param>
    /// <returns>The position after the event; -1 if the authority must read it.</returns>
    public static int Scan<TEvent>(ReadOnlySpan<byte> json, int at, int limit, SlotTable table, int depth, out bool isAscii)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        isAscii = false;
        if (at > limit)
        {
            return -1;
        }

        table.BeginScan(TEvent.Union, at);
        ref byte first = ref MemoryMarshal.GetReference(json);
        if (Vector512.IsHardwareAccelerated)
        {
            return EventScanner<Block512>.Read<TEvent>(ref first, at + 1, limit, table, depth, out isAscii);
        }

        return Vector256.IsHardwareAccelerated
            ? EventScanner<Block256>.Read<TEvent>(ref first, at + 1, limit, table, depth, out isAscii)
            : EventScanner<Block128>.Read<TEvent>(ref first, at + 1, limit, table, depth, out isAscii);
    }

    /// <summary>Learns the layout of an event that was not recognised, and when to ask again.</summary>
    /// <typeparam name="TEvent">The union.</typeparam>
    /// <param name="isAfterOther">Whether it follows another event.</param>
    /// <param name="json">The event and, if it follows another, the bytes between them.</param>
    /// <param name="begin">Where the event begins.</param>
    /// <param name="index">Its index in its history.</param>
    /// <param name="table">What was made of it.</param>
    public void Learn<TEvent>(bool isAfterOther, ReadOnlySpan<byte> json, int begin, long index, SlotTable table)
        where TEvent : IEventUnion<TEvent>, allows ref struct
    {
        _misses++;
        if (_trie.IsFull && ++_eventsSinceFull >= ClearAfter)
        {
            Clear();
            Begin();
        }

        if (_pause > 0 || _trie.IsFull || _lessons >= Math.Max(FreeLessons, LessonsPerKind * TEvent.Union.Kinds.Length) + ((index - _misses) >> 3))
        {
            BeImpatient(index);
            return;
        }

        _lessons++;
        if (_recording.Record<TEvent>(json, begin))
        {
            bool needsKind = TEvent.Union.IsToldByMembers || table.Slots[TEvent.Union.TagSlot].Kind == SlotKind.Absent;
            var state = new EventState(needsKind ? 0 : table.Kind, needsKind ? UnknownReason.None : table.Reason, false, table.HasUnknownMembers, needsKind);
            _trie.Add(isAfterOther ? 1 : 0, _recording, state);
        }
    }

    private void Clear()
    {
        _trie.Clear();
        _eventsSinceFull = 0;
    }

    /// <summary>Notes that an event was not recognised from which nothing was to be learned.</summary>
    private void BeImpatient(long index)
    {
        if (_pause > 0)
        {
            _pause--;
            return;
        }

        _missesInRow = index == _lastMiss + 1 ? _missesInRow + 1 : 1;
        _lastMiss = index;
        if (_missesInRow >= PatientMisses)
        {
            _missesInRow = 0;
            _pause = _nextPause;
            _nextPause = Math.Min(_nextPause * 2, LongestPause);
        }
    }
}
