using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>
/// Finds a step among many that may stand in one place, such as the tags of a wide union: by a few bytes of their literals that tell them apart. Steps that have the same there, or
/// the same hash, stand in a row as those of a narrow place do.
/// </summary>
internal sealed class LayoutFork
{
    private readonly ushort[] _heads;
    private readonly int _from;
    private readonly int _length;
    private readonly ulong _mask;
    private readonly int _shift;

    private LayoutFork(int from, int length, int steps)
    {
        _from = from;
        _length = length;
        _mask = ulong.MaxValue >> (8 * (sizeof(ulong) - length));
        int bits = BitOperations.Log2((uint)steps) + 2;
        _shift = 64 - bits;
        _heads = new ushort[1 << bits];
    }

    /// <summary>The first steps of all rows, or <see cref="LayoutTrie.Nowhere"/>.</summary>
    public ReadOnlySpan<ushort> Heads => _heads;

    /// <summary>Makes one for so many literals; null where one of them is the beginning of all others, so that nothing tells them apart.</summary>
    /// <param name="shared">How many bytes they all begin with.</param>
    /// <param name="shortest">How long the shortest is.</param>
    /// <param name="steps">How many there are.</param>
    public static LayoutFork? For(int shared, int shortest, int steps) => shared < shortest ? new(shared, Math.Min(sizeof(ulong), shortest - shared), steps) : null;

    /// <summary>The first step of the row for what stands in the input. Of its bytes those up to <see cref="LayoutStep.MaxLength"/> and seven more must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int HeadAt(ref byte first)
    {
        ulong word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref first, _from));
        return _heads[IndexOf(BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word))];
    }

    /// <summary>The row for a literal.</summary>
    public ref ushort HeadOf(ReadOnlySpan<byte> literal)
    {
        Span<byte> word = stackalloc byte[sizeof(ulong)];
        word.Clear();
        literal.Slice(_from, _length).CopyTo(word);
        return ref _heads[IndexOf(BinaryPrimitives.ReadUInt64LittleEndian(word))];
    }

    /// <summary>Whether a literal is long enough to have the bytes that are looked at.</summary>
    public bool Reaches(ReadOnlySpan<byte> literal) => literal.Length >= _from + _length;

    /// <summary>Whether there is room for so many steps in short rows.</summary>
    public bool HasRoomFor(int steps) => steps <= _heads.Length / 2;

    // By the golden ratio: it spreads what differs in a bit or two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int IndexOf(ulong word) => (int)(((word & _mask) * 0x9E37_79B9_7F4A_7C15) >> _shift);
}
