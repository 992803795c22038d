using System.Runtime.CompilerServices;

namespace EventUnion.Internal.Layouts;

/// <summary>
/// Judges which token may follow which, for the tokens of 64 bytes at once: a bit per byte, and a bit of each sort carried on to the next block.
/// What it can't see, whether closing brackets fit, <see cref="OpenContainers"/> judges; what is in a string or a number is judged by the caller.
/// </summary>
/// <remarks>
/// Adding a bit to a run of ones carries it to the run's end. That is how the byte is found which stands behind white space, and the quote that ends a string
/// (the latter in simdjson's walk over escapes: G. Langdale and D. Lemire, "Parsing Gigabytes of JSON per Second", 2019). Every token but the
/// container's own bracket has one before it, so it is enough to say for each sort what may come next.
/// </remarks>
internal struct JsonGrammar(bool isObject)
{
    private ulong _afterBrace = isObject ? 1UL : 0;
    private ulong _afterBracket = isObject ? 0UL : 1;
    private ulong _afterComma;
    private ulong _afterName;
    private ulong _beforeValue;
    private ulong _afterValue;
    private ulong _inName;
    private ulong _inScalar;

    /// <summary>Takes the next 64 bytes.</summary>
    /// <param name="quotes">The quotes that begin or end a string.</param>
    /// <param name="strings">What is in strings, their first quotes included.</param>
    /// <param name="blanks">White space; like all that follow, outside of strings.</param>
    /// <param name="opening">Opening brackets.</param>
    /// <param name="closing">Closing brackets.</param>
    /// <param name="commas">Commas.</param>
    /// <param name="colons">Colons.</param>
    /// <param name="objects">What stands in an object and not in an array; an opening bracket stands in what it opens.</param>
    /// <param name="scalars">Where numbers, true, false and null begin, or something that should be one.</param>
    /// <returns>The tokens that may not follow the one before them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Misplaced(ulong quotes, ulong strings, ulong blanks, ulong opening, ulong closing, ulong commas, ulong colons, ulong objects, out ulong scalars)
    {
        ulong begins = quotes & strings;
        ulong ends = quotes & ~strings;
        ulong scalar = ~(strings | ends | opening | closing | commas | colons | blanks);
        ulong behind = (scalar << 1) | _inScalar;
        _inScalar = scalar >> 63;
        scalars = scalar & ~behind;
        ulong values = begins | scalars | opening;

        ulong first = Next(opening & objects, 0, blanks, ref _afterBrace);
        ulong later = Next(commas & objects, 0, blanks, ref _afterComma);
        ulong names = EndsOfNames(begins & (first | later), strings, ends);
        return (first & ~(begins | closing))
            | (later & ~begins)
            | (Next(names, 0, blanks, ref _afterName) & ~colons)
            | (Next(colons | (commas & ~objects), 0, blanks, ref _beforeValue) & ~values)
            | (Next(opening & ~objects, 0, blanks, ref _afterBracket) & ~(values | closing))
            | (Next((ends & ~names) | closing, behind & ~scalar, blanks, ref _afterValue) & ~(commas | closing));
    }

    /// <summary>What stands next, behind white space, to the last bytes of tokens, or at or behind the bytes after them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Next(ulong last, ulong after, ulong blanks, ref ulong carry)
    {
        ulong from = (last << 1) | after | carry;
        ulong sum = from + blanks;
        carry = (last >> 63) | (sum < from ? 1UL : 0UL);
        return sum & ~blanks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong EndsOfNames(ulong begins, ulong strings, ulong ends)
    {
        ulong from = begins | _inName;
        ulong sum = from + strings;
        _inName = sum < from ? 1UL : 0UL;
        return sum & ends;
    }
}
