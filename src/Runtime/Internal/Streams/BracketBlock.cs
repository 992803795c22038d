using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EventUnion.Internal.Layouts;

namespace EventUnion.Internal.Streams;

/// <summary>What 64 bytes of a JSON text have of brackets and quotes.</summary>
/// <param name="Opening">How many brackets open, outside of strings.</param>
/// <param name="Closing">How many close.</param>
/// <param name="EndsInString">Whether the byte that follows stands in a string.</param>
/// <param name="EndsInEscape">Whether it is escaped.</param>
/// <param name="IsSimple">Whether backslashes stand in strings only, and the machine has vectors; otherwise nothing else is known.</param>
internal readonly record struct BracketBlock(int Opening, int Closing, bool EndsInString, bool EndsInEscape, bool IsSimple)
{
    /// <summary>How many bytes a block has.</summary>
    public const int Length = 64;

    /// <summary>Looks at a block.</summary>
    /// <param name="bytes">The bytes, 64 of them, the first of which is not escaped.</param>
    /// <param name="inString">Whether it stands in a string.</param>
    public static BracketBlock Of(ReadOnlySpan<byte> bytes, bool inString)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            return Of<Block512>(bytes, inString);
        }

        return Vector256.IsHardwareAccelerated ? Of<Block256>(bytes, inString) : Vector128.IsHardwareAccelerated ? Of<Block128>(bytes, inString) : default;
    }

    private static BracketBlock Of<TBlock>(ReadOnlySpan<byte> bytes, bool inString)
        where TBlock : struct, IByteBlock<TBlock>
    {
        // So many are loaded as the slice has.
        TBlock block = TBlock.Load(ref MemoryMarshal.GetReference(bytes[..Length]));
        ulong carry = 0;
        ulong slashes = block.Equal((byte)'\\');
        ulong quotes = block.Equal((byte)'"') & ~LayoutScanner<TBlock>.Escaped(slashes, ref carry);
        ulong strings = ContainerScanner<TBlock>.ToRuns(quotes) ^ (inString ? ulong.MaxValue : 0);
        return new BracketBlock(
            BitOperations.PopCount(block.Opening() & ~strings),
            BitOperations.PopCount(block.Closing() & ~strings),
            (long)strings < 0,
            carry != 0,
            (slashes & ~strings) == 0);
    }
}
