using System.Numerics;
using System.Runtime.InteropServices;
using EventUnion.Benchmarks.Harness;

namespace EventUnion.Benchmarks.Views;

/// <summary>A ceiling: every byte loaded once, four vectors at a time.</summary>
internal sealed class PlainReadCeiling : IContender
{
    public string Name => "ceiling-read";

    public FoldBasis Basis => FoldBasis.None;

    public Func<ulong> Prepare(Document document) => () =>
    {
        ReadOnlySpan<Vector<byte>> vectors = MemoryMarshal.Cast<byte, Vector<byte>>(document.Json);
        Vector<byte> a = default, b = default, c = default, d = default;
        int i = 0;
        for (; i <= vectors.Length - 4; i += 4)
        {
            a ^= vectors[i];
            b ^= vectors[i + 1];
            c ^= vectors[i + 2];
            d ^= vectors[i + 3];
        }

        return Vector.Sum(a ^ b ^ c ^ d);
    };
}
