using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventUnion.Internal.Layouts;

/// <summary>A block in one vector (AVX-512).</summary>
internal readonly struct Block512 : IByteBlock<Block512>
{
    private readonly Vector512<byte> _bytes;

    private Block512(Vector512<byte> bytes) => _bytes = bytes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block512 Load(ref readonly byte first) => new(Vector512.LoadUnsafe(in first));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(byte value) => Vector512.Equals(_bytes, Vector512.Create(value)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Below(byte value) => Vector512.LessThan(_bytes, Vector512.Create(value)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Special() => Equal((byte)'"') | Equal((byte)'\\') | Below(0x20);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(Block512 other) => Vector512.Equals(_bytes, other._bytes).ExtractMostSignificantBits();
}
