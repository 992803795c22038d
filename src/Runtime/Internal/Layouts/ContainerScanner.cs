using System.Runtime.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>Finds where an object or array ends, validating all of it; see <see cref="LayoutScanner{TBlock}"/> for what may be read.</summary>
internal static class ContainerScanner<TBlock>
    where TBlock : struct, IByteBlock<TBlock>
{
    /// <summary>The position after a container, or -1: malformed, deeper than <paramref name="depth"/>, or too near the input's end.</summary>
    /// <param name="json">The first byte of the input.</param>
    /// <param name="at">The position after its opening bracket.</param>
    /// <param name="limit">The last position that may be read at.</param>
    /// <param name="isObject">Whether it is an object.</param>
    /// <param name="depth">How many containers may stand in each other, this one included.</param>
    public static int EndOf(ref byte json, int at, int limit, bool isObject, int depth)
    {
        // The kinds of the open containers, innermost in the lowest bit, below a bit that marks the outermost.
        ulong open = isObject ? 3UL : 2UL;
        int left = Math.Min(depth, 62) - 1;
        if (left < 0)
        {
            return -1;
        }

        bool isFirst = true;
        while ((at = LayoutScanner<TBlock>.SkipWhiteSpace(ref json, at, limit)) >= 0)
        {
            if (Unsafe.Add(ref json, at) == ((open & 1) != 0 ? (byte)'}' : (byte)']'))
            {
                at++;
                open >>= 1;
                if (open == 1)
                {
                    return at;
                }

                left++;
                isFirst = false;
                continue;
            }

            at = BeforeValue(ref json, at, limit, isFirst, (open & 1) != 0);
            if (at < 0)
            {
                return -1;
            }

            byte next = Unsafe.Add(ref json, at);
            isFirst = next is (byte)'{' or (byte)'[';
            if (!isFirst)
            {
                at = AfterPlain(ref json, at, limit, next == (byte)'"');
                if (at < 0)
                {
                    return -1;
                }

                continue;
            }

            if (--left < 0)
            {
                return -1;
            }

            open = (open << 1) | (next == (byte)'{' ? 1UL : 0UL);
            at++;
        }

        return -1;
    }

    /// <summary>The position of the next value, behind a comma and a name where these belong there, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int BeforeValue(ref byte json, int at, int limit, bool isFirst, bool isMember)
    {
        if (!isFirst)
        {
            if (Unsafe.Add(ref json, at) != (byte)',')
            {
                return -1;
            }

            at = LayoutScanner<TBlock>.SkipWhiteSpace(ref json, at + 1, limit);
            if (at < 0)
            {
                return -1;
            }
        }

        return isMember ? AfterName(ref json, at, limit) : at;
    }

    /// <summary>The position after a value that is no container, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AfterPlain(ref byte json, int at, int limit, bool isString)
    {
        if (!isString)
        {
            return LayoutScanner<TBlock>.EndOfScalar(ref json, at, limit, out _);
        }

        int quote = LayoutScanner<TBlock>.EndOfString(ref json, at + 1, limit, out _);
        return quote < 0 ? -1 : quote + 1;
    }

    /// <summary>The position of a member's value, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AfterName(ref byte json, int at, int limit)
    {
        if (Unsafe.Add(ref json, at) != (byte)'"')
        {
            return -1;
        }

        at = LayoutScanner<TBlock>.EndOfString(ref json, at + 1, limit, out _);
        if (at < 0)
        {
            return -1;
        }

        at = LayoutScanner<TBlock>.SkipWhiteSpace(ref json, at + 1, limit);
        if (at < 0 || Unsafe.Add(ref json, at) != (byte)':')
        {
            return -1;
        }

        return LayoutScanner<TBlock>.SkipWhiteSpace(ref json, at + 1, limit);
    }
}
