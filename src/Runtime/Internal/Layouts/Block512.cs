using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
    public ulong Blanks() => Vector512.Equals(LookUp(BlankTable.Blanks, _bytes & Vector512.Create((byte)0x0F)), _bytes).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Opening() => Vector512.Equals(_bytes | Vector512.Create((byte)0x20), Vector512.Create((byte)'{')).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Closing() => Vector512.Equals(_bytes | Vector512.Create((byte)0x20), Vector512.Create((byte)'}')).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong EscapeLetters() => ~Vector512.Equals(Escapes(_bytes), Vector512<byte>.Zero).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(Block512 other) => Vector512.Equals(_bytes, other._bytes).ExtractMostSignificantBits();

    public bool IsAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((_bytes) & Vector512.Create((byte)0x80)) == Vector512<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block512 Or(Block512 left, Block512 right) => new(left._bytes | right._bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block512 Utf8Errors(ref readonly byte first) => new(Utf8ErrorsAt(ref Unsafe.AsRef(in first)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Escapes(Vector512<byte> bytes)
    {
        Vector512<byte> low = Vector512.Create((byte)0x0F);
        return LookUp(EscapeTables.Low, bytes & low) & LookUp(EscapeTables.High, (bytes.AsUInt16() >>> 4).AsByte() & low);
    }

    // Tables are made once for each vector: see ByteTable.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> LookUp(ByteTable table, Vector512<byte> index) =>
        Avx512BW.IsSupported ? Avx512BW.Shuffle(Vector512.Create(table.Low, table.High, table.Low, table.High, table.Low, table.High, table.Low, table.High).AsByte(), index) : Vector512.Shuffle(Vector512.Create(table.Low, table.High, table.Low, table.High, table.Low, table.High, table.Low, table.High).AsByte(), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Utf8ErrorsAt(ref byte first)
    {
        Vector512<byte> block = Vector512.LoadUnsafe(ref first);
        Vector512<byte> previous = Vector512.LoadUnsafe(ref Unsafe.Subtract(ref first, 1));
        Vector512<byte> low = Vector512.Create((byte)0x0F);
        Vector512<byte> pair = LookUp(Utf8Tables.FirstHigh, (previous.AsUInt16() >>> 4).AsByte() & low)
            & LookUp(Utf8Tables.FirstLow, previous & low)
            & LookUp(Utf8Tables.SecondHigh, (block.AsUInt16() >>> 4).AsByte() & low);
        Vector512<byte> third = Vector512.SubtractSaturate(Vector512.LoadUnsafe(ref Unsafe.Subtract(ref first, 2)), Vector512.Create((byte)(0xE0 - 0x80)));
        Vector512<byte> fourth = Vector512.SubtractSaturate(Vector512.LoadUnsafe(ref Unsafe.Subtract(ref first, 3)), Vector512.Create((byte)(0xF0 - 0x80)));
        return pair ^ ((third | fourth) & Vector512.Create((byte)0x80));
    }
}
