using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal;

/// <summary>
/// Validates UTF-8 by table look-ups on the halves of neighbouring bytes (J. Keiser and D. Lemire, "Validating UTF-8 In Less Than One
/// Instruction Per Byte", 2021). <see cref="Utf8"/> walks what is not ASCII a character at a time, which for prose took half of a read.
/// </summary>
/// <remarks>
/// Proof that nothing is read outside the bytes: a step reads from <see cref="Before"/> bytes before its position to the end of the block or chunk that begins there, the
/// first position is at least <see cref="Before"/>, and the last one that a step is made at has as many bytes left.
/// </remarks>
internal static class Utf8Check
{
    private const int Before = 3;
    private const int Block = 64;

    /// <summary>So many bytes are judged alike: in prose a few foreign letters stand here and there, and whether they stand in the next 128 bytes no processor guesses.</summary>
    private const int Chunk = 512;

    /// <summary>Whether bytes are UTF-8.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length < 4 * Block || !Vector128.IsHardwareAccelerated)
        {
            return Utf8.IsValid(utf8);
        }

        int begin = 0;
        while (begin < Before)
        {
            if (Rune.DecodeFromUtf8(utf8[begin..], out _, out int consumed) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            begin += consumed;
        }

        int end = begin + ((utf8.Length - begin) / Block * Block);
        if (!AreValid(ref MemoryMarshal.GetReference(utf8), begin, end))
        {
            return false;
        }

        // The steps can't know whether the character at their end goes on: from there the other check decides.
        int last = end - 1;
        while (last > end - 4 && (utf8[last] & 0xC0) == 0x80)
        {
            last--;
        }

        return Utf8.IsValid(utf8[last..]);
    }

    private static bool AreValid(ref byte first, int at, int end)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return AreValid<Block512>(ref first, at, end);
        }

        return Vector256.IsHardwareAccelerated ? AreValid<Block256>(ref first, at, end) : AreValid<Block128>(ref first, at, end);
    }

    /// <summary>Whether what begins in a range is right, but for a character that goes on behind it.</summary>
    // Optimised at once, as LayoutMatcher.Match is.
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static bool AreValid<TBlock>(ref byte first, int at, int end)
        where TBlock : struct, IByteBlock<TBlock>
    {
        TBlock errors = default;
        for (; at <= end - Chunk; at += Chunk)
        {
            if (!IsAscii<TBlock>(ref Unsafe.Add(ref first, at)))
            {
                for (int i = 0; i < Chunk; i += Block)
                {
                    errors = TBlock.Or(errors, TBlock.Utf8Errors(ref Unsafe.Add(ref first, at + i)));
                }
            }
        }

        for (; at < end; at += Block)
        {
            errors = TBlock.Or(errors, TBlock.Utf8Errors(ref Unsafe.Add(ref first, at)));
        }

        return errors.Equal(0) == ulong.MaxValue;
    }

    /// <summary>Whether a chunk is ASCII, and the bytes before it that tell which of its first are to be continuations.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsAscii<TBlock>(ref byte chunk)
        where TBlock : struct, IByteBlock<TBlock>
    {
        TBlock all = TBlock.Load(ref Unsafe.Add(ref chunk, -Before));
        for (int i = 0; i < Chunk; i += Block)
        {
            all = TBlock.Or(all, TBlock.Load(ref Unsafe.Add(ref chunk, i)));
        }

        return all.IsAscii;
    }
}
