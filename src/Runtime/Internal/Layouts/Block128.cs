using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

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
    public ulong Special() => Equal((byte)'"') | Equal((byte)'\\') | Below(0x20);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Equal(Block128 other) =>
        Join(Vector128.Equals(_a, other._a), Vector128.Equals(_b, other._b), Vector128.Equals(_c, other._c), Vector128.Equals(_d, other._d));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Join(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d) =>
        (a.ExtractMostSignificantBits() | ((ulong)b.ExtractMostSignificantBits() << 16))
        | (((ulong)c.ExtractMostSignificantBits() << 32) | ((ulong)d.ExtractMostSignificantBits() << 48));
}
