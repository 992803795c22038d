using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventUnion.Internal.Layouts;

/// <summary>A block in two vectors (AVX2).</summary>
internal readonly struct Block256 : IByteBlock<Block256>
{
    private readonly Vector256<byte> _low;
    private readonly Vector256<byte> _high;

    private Block256(Vector256<byte> low, Vector256<byte> high)
    {
        _low = low;
        _high = high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block256 Load(ref readonly byte first) => new(Vector256.LoadUnsafe(in first), Vector256.LoadUnsafe(in first, 32));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(byte value)
    {
        Vector256<byte> all = Vector256.Create(value);
        return Join(Vector256.Equals(_low, all), Vector256.Equals(_high, all));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Below(byte value)
    {
        // Unsigned "less than" is one instruction less this way: x <= value - 1 where the minimum of both is x.
        Vector256<byte> all = Vector256.Create((byte)(value - 1));
        return Join(Vector256.Equals(Vector256.Min(_low, all), _low), Vector256.Equals(Vector256.Min(_high, all), _high));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Special() => Equal((byte)'"') | Equal((byte)'\\') | Below(0x20);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(Block256 other) => Join(Vector256.Equals(_low, other._low), Vector256.Equals(_high, other._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);
}
