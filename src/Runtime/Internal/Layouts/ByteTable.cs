using System.Runtime.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>
/// A table of 16 bytes that vectors look halves of bytes up in. Kept as two words: a vector made of constant words is a constant itself, whatever its
/// width, where one that is made of a smaller vector is put together anew in every round of a loop.
/// </summary>
internal readonly struct ByteTable
{
    public readonly ulong Low;
    public readonly ulong High;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ByteTable(byte b0, byte b1, byte b2, byte b3, byte b4, byte b5, byte b6, byte b7, byte b8, byte b9, byte b10, byte b11, byte b12, byte b13, byte b14, byte b15)
    {
        Low = Word(b0, b1, b2, b3, b4, b5, b6, b7);
        High = Word(b8, b9, b10, b11, b12, b13, b14, b15);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(byte b0, byte b1, byte b2, byte b3, byte b4, byte b5, byte b6, byte b7) =>
        b0 | ((ulong)b1 << 8) | ((ulong)b2 << 16) | ((ulong)b3 << 24) | ((ulong)b4 << 32) | ((ulong)b5 << 40) | ((ulong)b6 << 48) | ((ulong)b7 << 56);
}
