using System.Numerics;
using System.Runtime.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>The containers that are open at a place, and whether brackets fit them.</summary>
/// <param name="isObject">Whether the outermost is an object.</param>
/// <param name="depth">How many may stand in each other, that one included.</param>
internal struct OpenContainers(bool isObject, int depth)
{
    /// <summary>So many bits a word has for them.</summary>
    private const int MaxDepth = 62;

    // The kinds of the open containers, innermost in the lowest bit, below a bit that marks the outermost.
    private ulong _open = isObject ? 3UL : 2UL;
    private int _left = Math.Min(depth, MaxDepth) - 1;

    /// <summary>Takes the brackets of 64 bytes.</summary>
    /// <param name="first">The first of these bytes.</param>
    /// <param name="opening">Opening brackets outside of strings.</param>
    /// <param name="closing">Closing ones.</param>
    /// <param name="objects">What stands in an object; see <see cref="JsonGrammar.Misplaced"/>.</param>
    /// <returns>Where the outermost ends: 1 to 64; 65 if it goes on; 0 if a bracket doesn't fit, or they stand too deep.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Take(ref byte first, ulong opening, ulong closing, out ulong objects)
    {
        objects = 0 - (_open & 1);
        for (ulong brackets = opening | closing; brackets != 0; brackets &= brackets - 1)
        {
            int at = BitOperations.TrailingZeroCount(brackets);
            ulong within = _open & 1;

            // Of braces and brackets, braces have the bit 0x20.
            ulong kind = ((ulong)Unsafe.Add(ref first, at) >> 5) & 1;
            if ((opening >> at & 1) != 0)
            {
                _open = (_open << 1) | kind;
                if (--_left < 0)
                {
                    return 0;
                }
            }
            else
            {
                _open >>= 1;
                _left++;
                if (kind != within)
                {
                    return 0;
                }

                if (_open == 1)
                {
                    return at + 1;
                }
            }

            objects ^= (0 - (within ^ (_open & 1))) << at;
        }

        return 65;
    }
}
