using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text.Unicode;

namespace EventUnion.Internal;

/// <summary>
/// Validates UTF-8 by table look-ups on the halves of neighbouring bytes (J. Keiser and D. Lemire, "Validating UTF-8 In Less Than One
/// Instruction Per Byte", 2021). <see cref="Utf8"/> walks what is not ASCII a character at a time, which for prose took half of a read.
/// </summary>
/// <remarks>Loads are of 32 bytes, at positions from which so many are left; what remains at the end goes to <see cref="Utf8"/>.</remarks>
internal static class Utf8Check
{
    // What two neighbouring bytes can be wrong about, a bit each; a pair is wrong where all three tables agree on a bit.
    private const byte TooShort = 1 << 0;
    private const byte TooLong = 1 << 1;
    private const byte Overlong3 = 1 << 2;
    private const byte TooLarge = 1 << 3;
    private const byte Surrogate = 1 << 4;
    private const byte Overlong2 = 1 << 5;
    private const byte TooLarge1000 = 1 << 6;
    private const byte Overlong4 = 1 << 6;
    private const byte TwoContinuations = 1 << 7;
    private const byte Carry = TooShort | TooLong | TwoContinuations;

    /// <summary>Whether bytes are UTF-8.</summary>
    public static bool IsValid(ReadOnlySpan<byte> utf8)
    {
        if (!Avx2.IsSupported || utf8.Length < 128)
        {
            return Utf8.IsValid(utf8);
        }

        // A block can't know whether the character at its end goes on: from there the other check decides.
        int end = (utf8.Length - 32) / 32 * 32;
        int last = end - 1;
        while (last > end - 4 && (utf8[last] & 0xC0) == 0x80)
        {
            last--;
        }

        return AreBlocksValid(ref MemoryMarshal.GetReference(utf8), end) && Utf8.IsValid(utf8[last..]);
    }

    /// <summary>Whether the blocks before <paramref name="end"/> are right, but for a character that goes on behind them.</summary>
    private static bool AreBlocksValid(ref byte first, int end)
    {
        Vector256<byte> before = Vector256<byte>.Zero;
        Vector256<byte> error = Vector256<byte>.Zero;
        int at = 0;
        while (at < end)
        {
            Vector256<byte> block = Vector256.LoadUnsafe(ref first, (nuint)at);
            if (((block | before) & Vector256.Create((byte)0x80)) == Vector256<byte>.Zero)
            {
                before = block;
                at += 32;
                continue;
            }

            Vector256<byte> between = Avx2.Permute2x128(before, block, 0x21);
            Vector256<byte> previous1 = Avx2.AlignRight(block, between, 15);
            Vector256<byte> special = Special(block, previous1);
            Vector256<byte> previous2 = Avx2.AlignRight(block, between, 14);
            Vector256<byte> previous3 = Avx2.AlignRight(block, between, 13);
            Vector256<byte> third = Avx2.SubtractSaturate(previous2, Vector256.Create((byte)(0xE0 - 0x80)));
            Vector256<byte> fourth = Avx2.SubtractSaturate(previous3, Vector256.Create((byte)(0xF0 - 0x80)));
            error |= special ^ ((third | fourth) & Vector256.Create((byte)0x80));
            before = block;
            at += 32;
        }

        return error == Vector256<byte>.Zero;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Special(Vector256<byte> block, Vector256<byte> previous)
    {
        Vector256<byte> low = Vector256.Create((byte)0x0F);
        Vector256<byte> first = Avx2.Shuffle(Twice(FirstHigh), (previous.AsUInt16() >>> 4).AsByte() & low);
        Vector256<byte> second = Avx2.Shuffle(Twice(FirstLow), previous & low);
        Vector256<byte> third = Avx2.Shuffle(Twice(SecondHigh), (block.AsUInt16() >>> 4).AsByte() & low);
        return first & second & third;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Twice(Vector128<byte> table) => Vector256.Create(table, table);

    private static Vector128<byte> FirstHigh => Vector128.Create(
        TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong, TooLong,
        TwoContinuations, TwoContinuations, TwoContinuations, TwoContinuations,
        TooShort | Overlong2, TooShort, TooShort | Overlong3 | Surrogate, TooShort | TooLarge | TooLarge1000 | Overlong4);

    private static Vector128<byte> FirstLow => Vector128.Create(
        Carry | Overlong3 | Overlong2 | Overlong4, Carry | Overlong2, Carry, Carry,
        Carry | TooLarge, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000,
        Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000,
        Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000 | Surrogate, Carry | TooLarge | TooLarge1000, Carry | TooLarge | TooLarge1000);

    private static Vector128<byte> SecondHigh => Vector128.Create(
        TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort, TooShort,
        TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge1000 | Overlong4,
        TooLong | Overlong2 | TwoContinuations | Overlong3 | TooLarge,
        TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
        TooLong | Overlong2 | TwoContinuations | Surrogate | TooLarge,
        TooShort, TooShort, TooShort, TooShort);
}
