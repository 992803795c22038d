using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EventUnion.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>A read on its way through an array of events: all that the matcher asks for with every event is at hand here.</summary>
internal ref struct LayoutWalk
{
    private const int OpenKind = -2;

    private readonly LayoutReader? _reader;
    private readonly int _limit;

    /// <summary>Begins a walk through an input that ends anywhere.</summary>
    public static LayoutWalk Of(LayoutReader? reader, ReadOnlySpan<byte> json)
    {
        int limit = -1;
        return new(reader, reader is null ? json : reader.Pad(json, out limit), limit);
    }

    /// <summary>Begins a walk through an input at whose end bytes have been added, as many as must be readable behind it.</summary>
    public static LayoutWalk OfPadded(LayoutReader? reader, ReadOnlySpan<byte> json) => new(reader, json, json.Length - LayoutScanner<Block512>.Reach);

    private LayoutWalk(LayoutReader? reader, ReadOnlySpan<byte> padded, int limit)
    {
        _reader = reader;
        _limit = limit;
        Limit = -1;
        if (reader is not null)
        {
            Padded = padded;
            Json = ref MemoryMarshal.GetReference(padded);
            Steps = ref Root = ref reader.FirstStep;
        }
    }

    /// <summary>Events of strings that one block holds each are not longer than this, in bytes: with a smaller limit every event is looked at.</summary>
    public const int LongestLikely = LayoutRecording.MaxSteps * 2 * LayoutStep.MaxLength;

    /// <summary>The input with enough readable bytes after it.</summary>
    public readonly ReadOnlySpan<byte> Padded;

    /// <summary>The first byte of the input.</summary>
    public readonly ref byte Json;

    /// <summary>The first of all steps.</summary>
    public ref LayoutStep Steps;

    /// <summary>The first step of those that events may begin with which follow others.</summary>
    public ref LayoutStep Root;

    /// <summary>The slots to fill.</summary>
    public ref ulong Slots;

    /// <summary>The last position that the matcher may read at; -1 where it is not worth asking.</summary>
    public nint Limit;

    /// <summary>Up to here an event that has been matched needs no second look: it is UTF-8, no limit is near and no policy asks for it.</summary>
    public nint TrustedTo;

    /// <summary>Whether an event that is ASCII needs none either.</summary>
    public bool TrustsAscii;

    /// <summary>Where the last event ends.</summary>
    public int At;

    /// <summary>The longest event that is matched, in bytes, where it has more than strings that one block holds each.</summary>
    public int MostBytes = int.MaxValue;

    /// <summary>How many containers may stand in each other from an event on.</summary>
    public int Depth;

    /// <summary>Whether events stand on lines: they begin where they are looked for, and have no newlines.</summary>
    public bool IsOnLines;

    /// <summary>The last position that may be read at.</summary>
    public readonly int LastPosition => _limit;

    /// <summary>Looks whether the next event is worth asking about, after something was learned or one has been missed.</summary>
    /// <param name="isAfterOther">Whether that event follows another; the first of an array is matched apart.</param>
    /// <param name="table">The table of the slots.</param>
    public void Renew(bool isAfterOther, SlotTable table)
    {
        Limit = -1;
        if (isAfterOther && _reader is not null && _reader.CanMatch(!IsOnLines, Depth))
        {
            Limit = _limit;
            Slots = ref table.FirstBits;
            Steps = ref _reader.FirstStep;
            Root = ref Unsafe.Add(ref Steps, _reader.RootOf(!IsOnLines));
        }
    }

    /// <summary>Reads the next event if its layout is known; returns what <see cref="Resume"/> does.</summary>
    /// <param name="table">Takes the slots.</param>
    /// <param name="at">Where the last event ends: handed from one event to the next, as a position that goes through memory costs a tenth of the speed.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public nint Match(SlotTable table, nint at)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return LayoutMatcher<Block512>.MatchLikely(ref this, table, at);
        }

        return Vector256.IsHardwareAccelerated ? LayoutMatcher<Block256>.MatchLikely(ref this, table, at) : LayoutMatcher<Block128>.MatchLikely(ref this, table, at);
    }

    /// <summary>The bytes of an event that has been matched.</summary>
    /// <remarks>Proof of the bounds: the matcher finds an event within the input, and its beginning before its end.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly ReadOnlySpan<byte> Slice(nint begin, nint end) => MemoryMarshal.CreateReadOnlySpan(ref Unsafe.AddByteOffset(ref Json, begin), (int)(end - begin));

    /// <summary>Where the line ends, newline and all, behind an event that has been matched and is not the input's last byte; -1 if something else follows.</summary>
    /// <remarks>Proof of the bounds: a byte follows the event, and the second one is looked at where the input has it.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly nint EndOfLine(nint after) => Unsafe.AddByteOffset(ref Json, after) == (byte)'\n' ? after + 1 : EndOfReturn(after);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly nint EndOfReturn(nint after) => Padded[(int)after] == (byte)'\r' && after + 1 < _limit && Padded[(int)after + 1] == (byte)'\n' ? after + 2 : -1;

    /// <summary>The position after an event, whether its kind is open or not; -1 if it was not recognised.</summary>
    public static int EndOf(nint matched) => (int)(matched <= OpenKind ? OpenKind - matched : matched);

    /// <summary>Goes on with an event of which the likely layout has been matched so far, but for the given step.</summary>
    /// <param name="table">Takes the slots.</param>
    /// <param name="step">The first step of those that may stand there.</param>
    /// <param name="at">Where its literal would begin.</param>
    /// <param name="begin">Where the event begins; -1 if the step is the first.</param>
    /// <returns>The position after the event; less than -1 if its kind is open, see <see cref="EndOf"/>; -1 if it was not recognised.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public nint Resume(SlotTable table, ref LayoutStep step, nint at, nint begin)
    {
        if (Limit < 0)
        {
            return -1;
        }

        // A wide table must be clear before anything is filled; and the copy of an enumerator may hold steps that the reader has given up.
        int index = (int)(Unsafe.ByteOffset(ref Steps, ref step) / LayoutStep.Size);
        bool isWhole = Unsafe.AreSame(ref step, ref Root);
        if (table.ClearIfWide() || !Unsafe.AreSame(ref Steps, ref _reader!.FirstStep))
        {
            table.BreakOffMatch();
            index = _reader!.RootOf(!IsOnLines);
            isWhole = true;
            at = At;
            begin = -1;
        }

        int after = _reader.Match(index, ref Json, at, begin, _limit, table, Depth, out bool isAscii);
        Steps = ref _reader.FirstStep;
        Root = ref Unsafe.Add(ref Steps, _reader.RootOf(!IsOnLines));
        if (after < 0 || after - table.Offset > MostBytes)
        {
            return -1;
        }

        // A layout is gone on with only if it has been met here or in a line that had an end: so its literals have no newlines either.
        if (IsOnLines && Slice((nint)table.Offset, after).Contains((byte)'\n'))
        {
            table.BreakOffMatch();
            return -1;
        }

        if (isAscii && isWhole && TrustsAscii)
        {
            TrustedTo = Math.Max(TrustedTo, after);
        }

        return table.NeedsKind ? OpenKind - after : after;
    }
}
