using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace EventUnion.Internal.Layouts;

/// <summary>A block in four vectors (SSE, and NEON).</summary>
internal readonly struct Block128 : IByteBlock<Block128>
{
    private readonly Vector128<byte> _a;
    private readonly Vector128<byte> _b;
    private readonly Vector128<byte> _c;
    private readonly Vector128<byte> _d;

    private Block128(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d)
    {
        _a = a;
        _b = b;
        _c = c;
        _d = d;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block128 Load(ref readonly byte first) => new(
        Vector128.LoadUnsafe(in first), Vector128.LoadUnsafe(in first, 16), Vector128.LoadUnsafe(in first, 32), Vector128.LoadUnsafe(in first, 48));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(byte value)
    {
        Vector128<byte> all = Vector128.Create(value);
        return Join(Vector128.Equals(_a, all), Vector128.Equals(_b, all), Vector128.Equals(_c, all), Vector128.Equals(_d, all));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Below(byte value)
    {
        Vector128<byte> all = Vector128.Create((byte)(value - 1));
        return Join(
            Vector128.Equals(Vector128.Min(_a, all), _a),
            Vector128.Equals(Vector128.Min(_b, all), _b),
            Vector128.Equals(Vector128.Min(_c, all), _c),
            Vector128.Equals(Vector128.Min(_d, all), _d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Special() => Join(SpecialOf(_a), SpecialOf(_b), SpecialOf(_c), SpecialOf(_d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> SpecialOf(Vector128<byte> bytes) => QuotesOf(bytes) | Vector128.Equals(Vector128.Min(bytes, Vector128.Create((byte)0x1F)), bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> QuotesOf(Vector128<byte> bytes) => Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Blanks() => Join(BlanksOf(_a), BlanksOf(_b), BlanksOf(_c), BlanksOf(_d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Opening() => WithBracketBit().Equal((byte)'{');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Closing() => WithBracketBit().Equal((byte)'}');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Block128 WithBracketBit()
    {
        Vector128<byte> bit = Vector128.Create((byte)0x20);
        return new(_a | bit, _b | bit, _c | bit, _d | bit);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> BlanksOf(Vector128<byte> bytes) => Vector128.Equals(LookUp(BlankTable.Blanks, bytes & Vector128.Create((byte)0x0F)), bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong EscapeLetters() => ~Join(Vector128.Equals(Escapes(_a), Vector128<byte>.Zero), Vector128.Equals(Escapes(_b), Vector128<byte>.Zero), Vector128.Equals(Escapes(_c), Vector128<byte>.Zero), Vector128.Equals(Escapes(_d), Vector128<byte>.Zero));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(Block128 other) =>
        Join(Vector128.Equals(_a, other._a), Vector128.Equals(_b, other._b), Vector128.Equals(_c, other._c), Vector128.Equals(_d, other._d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d) =>
        (a.ExtractMostSignificantBits() | ((ulong)b.ExtractMostSignificantBits() << 16))
        | (((ulong)c.ExtractMostSignificantBits() << 32) | ((ulong)d.ExtractMostSignificantBits() << 48));

    public bool IsAscii
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((_a | _b | _c | _d) & Vector128.Create((byte)0x80)) == Vector128<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block128 Or(Block128 left, Block128 right) => new(left._a | right._a, left._b | right._b, left._c | right._c, left._d | right._d);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block128 Utf8Errors(ref readonly byte first) => new(Utf8ErrorsAt(ref Unsafe.AsRef(in first)), Utf8ErrorsAt(ref Unsafe.Add(ref Unsafe.AsRef(in first), 16)), Utf8ErrorsAt(ref Unsafe.Add(ref Unsafe.AsRef(in first), 32)), Utf8ErrorsAt(ref Unsafe.Add(ref Unsafe.AsRef(in first), 48)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Escapes(Vector128<byte> bytes)
    {
        Vector128<byte> low = Vector128.Create((byte)0x0F);
        return LookUp(EscapeTables.Low, bytes & low) & LookUp(EscapeTables.High, (bytes.AsUInt16() >>> 4).AsByte() & low);
    }

    // Tables are made once for each vector: see ByteTable.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> LookUp(ByteTable table, Vector128<byte> index) =>
        Ssse3.IsSupported ? Ssse3.Shuffle(Vector128.Create(table.Low, table.High).AsByte(), index) : Vector128.Shuffle(Vector128.Create(table.Low, table.High).AsByte(), index);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Utf8ErrorsAt(ref byte first)
    {
        Vector128<byte> block = Vector128.LoadUnsafe(ref first);
        Vector128<byte> previous = Vector128.LoadUnsafe(ref Unsafe.Subtract(ref first, 1));
        Vector128<byte> low = Vector128.Create((byte)0x0F);
        Vector128<byte> pair = LookUp(Utf8Tables.FirstHigh, (previous.AsUInt16() >>> 4).AsByte() & low)
            & LookUp(Utf8Tables.FirstLow, previous & low)
            & LookUp(Utf8Tables.SecondHigh, (block.AsUInt16() >>> 4).AsByte() & low);
        Vector128<byte> third = Vector128.SubtractSaturate(Vector128.LoadUnsafe(ref Unsafe.Subtract(ref first, 2)), Vector128.Create((byte)(0xE0 - 0x80)));
        Vector128<byte> fourth = Vector128.SubtractSaturate(Vector128.LoadUnsafe(ref Unsafe.Subtract(ref first, 3)), Vector128.Create((byte)(0xF0 - 0x80)));
        return pair ^ ((third | fourth) & Vector128.Create((byte)0x80));
    }
}
