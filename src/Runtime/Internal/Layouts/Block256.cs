using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
    public ulong Special() => Join(SpecialOf(_low), SpecialOf(_high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> SpecialOf(Vector256<byte> bytes) => QuotesOf(bytes) | Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> QuotesOf(Vector256<byte> bytes) => Vector256.Equals(bytes, Vector256.Create((byte)'"')) | Vector256.Equals(bytes, Vector256.Create((byte)'\\'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Blanks() => Join(BlanksOf(_low), BlanksOf(_high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Opening() => WithBracketBit().Equal((byte)'{');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Closing() => WithBracketBit().Equal((byte)'}');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Block256 WithBracketBit() => new(_low | Vector256.Create((byte)0x20), _high | Vector256.Create((byte)0x20));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> BlanksOf(Vector256<byte> bytes) => Vector256.Equals(LookUp(BlankTable.Blanks, bytes & Vector256.Create((byte)0x0F)), bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong EscapeLetters() => ~Join(Vector256.Equals(Escapes(_low), Vector256<byte>.Zero), Vector256.Equals(Escapes(_high), Vector256<byte>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(Block256 other) => Join(Vector256.Equals(_low, other._low), Vector256.Equals(_high, other._high));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(Vector256<byte> low, Vector256<byte> high) =>
        low.ExtractMostSignificantBits() | ((ulong)high.ExtractMostSignificantBits() << 32);

    public bool IsAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((_low | _high) & Vector256.Create((byte)0x80)) == Vector256<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block256 Or(Block256 left, Block256 right) => new(left._low | right._low, left._high | right._high);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block256 Utf8Errors(ref readonly byte first) => new(Utf8ErrorsAt(ref Unsafe.AsRef(in first)), Utf8ErrorsAt(ref Unsafe.Add(ref Unsafe.AsRef(in first), 32)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Escapes(Vector256<byte> bytes)
    {
        Vector256<byte> low = Vector256.Create((byte)0x0F);
        return LookUp(EscapeTables.Low, bytes & low) & LookUp(EscapeTables.High, (bytes.AsUInt16() >>> 4).AsByte() & low);
    }

    // Tables are made once for each vector: see ByteTable.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> LookUp(ByteTable table, Vector256<byte> index) =>
        Avx2.IsSupported ? Avx2.Shuffle(Vector256.Create(table.Low, table.High, table.Low, table.High).AsByte(), index) : Vector256.Shuffle(Vector256.Create(table.Low, table.High, table.Low, table.High).AsByte(), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Utf8ErrorsAt(ref byte first)
    {
        Vector256<byte> block = Vector256.LoadUnsafe(ref first);
        Vector256<byte> previous = Vector256.LoadUnsafe(ref Unsafe.Subtract(ref first, 1));
        Vector256<byte> low = Vector256.Create((byte)0x0F);
        Vector256<byte> pair = LookUp(Utf8Tables.FirstHigh, (previous.AsUInt16() >>> 4).AsByte() & low)
            & LookUp(Utf8Tables.FirstLow, previous & low)
            & LookUp(Utf8Tables.SecondHigh, (block.AsUInt16() >>> 4).AsByte() & low);
        Vector256<byte> third = Vector256.SubtractSaturate(Vector256.LoadUnsafe(ref Unsafe.Subtract(ref first, 2)), Vector256.Create((byte)(0xE0 - 0x80)));
        Vector256<byte> fourth = Vector256.SubtractSaturate(Vector256.LoadUnsafe(ref Unsafe.Subtract(ref first, 3)), Vector256.Create((byte)(0xF0 - 0x80)));
        return pair ^ ((third | fourth) & Vector256.Create((byte)0x80));
    }
}
